import { publicRequestTexts } from "#app/modules/requests/public-request.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

interface CanIQuoteProps {
  requestId: string
  /** Each condition with whether this agency meets it, from the rules of quoting. */
  checks: readonly { code: string; isMet: boolean }[]
  /** The agency has a quote here already. */
  hasBid: boolean
}

/** 我能不能报名: condition by condition, and the way to the quote. */
export function CanIQuote({ requestId, checks, hasBid }: CanIQuoteProps) {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const lacking = checks.filter(check => !check.isMet).length
  const tag = lacking === 0 ? t("checks-all", { n: checks.length }) : t("checks-lack", { n: lacking })
  return (
    <Card title={t("can-title")} aside={<Tag tone={lacking === 0 ? "open" : "risk"}>{tag}</Tag>}>
      <ul className="rows">
        {checks.map(check => (
          <li key={check.code}>
            <b>
              <Icon name={check.isMet ? "check" : "close"} />{" "}
              {lookup(publicRequestTexts, lang, `check.${check.code}`) ?? check.code}
            </b>{" "}
            <span className="small">{t(check.isMet ? "met" : "lacking")}</span>
          </li>
        ))}
      </ul>
      {(lacking === 0 || hasBid) && (
        <p>
          <LinkButton tone="main" to={path.bidFor(requestId)}>
            {t(hasBid ? "quote-mine" : "quote-now")}
          </LinkButton>{" "}
          <span className="small">{t("quote-hint")}</span>
        </p>
      )}
    </Card>
  )
}
