import type { ReactNode } from "react"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"

interface CanIQuoteProps {
  requestId: string
  isEligible: boolean
  takesQuotes: boolean
  /** The agency has a quote here already. */
  hasBid: boolean
  /** The conditions one by one. */
  children: ReactNode
}

/** 我能不能报名: condition by condition, and the way to the quote; after closing only the way to one's own quote. */
export function CanIQuote({ requestId, isEligible, takesQuotes, hasBid, children }: CanIQuoteProps) {
  const t = useTexts(publicRequestTexts)
  if (!takesQuotes && !hasBid) return null
  return (
    <>
      {takesQuotes && children}
      {(isEligible || hasBid) && (
        <p>
          <LinkButton tone="main" to={path.bidFor(requestId)}>
            {t(hasBid ? "quote-mine" : "quote-now")}
          </LinkButton>{" "}
          {takesQuotes && <span className="small">{t("quote-hint")}</span>}
        </p>
      )}
    </>
  )
}
