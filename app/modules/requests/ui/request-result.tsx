import { Link } from "@remix-run/react"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import type { PublicRequestView } from "#app/modules/requests/reading/request-queries.server.ts"
import { reasonText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Gap } from "#app/shared/ui/value/gap.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"

interface ResultProps {
  request: PublicRequestView
  now: Date
}

/** The outcome on top of the page: the winner with its price, or why there is none; before the opening the seal. */
export function RequestResult({ request, now }: ResultProps) {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const { state, opening } = request
  if (state === "failed" || state === "annulled") {
    return (
      <Callout tone="warning" level={2} title={t(state === "failed" ? "failed-title" : "annulled-title")}>
        {request.endReason && <p>{reasonText(request.endReason, lang)}</p>}
      </Callout>
    )
  }
  if (opening?.selection) return <Winner request={request} now={now} />
  if (opening) return null
  const time = describeInstant(new Date(request.closingAt), now, lang).absolute
  const sealed = state === "open"
  return (
    <Callout tone="seal" level={2} title={t(sealed ? "sealed-title" : "closed-title")}>
      <p>
        {sealed ? t("sealed-text", { time }) : t("closed-text")}
        <Gap />
        <Link to={`${path.help()}#quote`}>{t("how-sealed")}</Link>
      </p>
    </Callout>
  )
}

function Winner({ request, now }: ResultProps) {
  const t = useTexts(publicRequestTexts)
  const { selection } = request.opening ?? {}
  if (!selection) return null
  const { below: percent } = selection
  return (
    <section className="result">
      <div>
        <div className="muted">{t(selection.confirmedAt ? "winner-confirmed" : "winner-asked")}</div>
        <strong>
          {selection.agencyName} <Money fen={selection.amountFen} />
        </strong>
        {percent && <div>{t("saving", { ceiling: formatYuan(request.ceilingFen), percent })}</div>}
        {selection.reason && <div>{t("reason", { reason: selection.reason })}</div>}
      </div>
      <Objection request={request} now={now} />
    </section>
  )
}

/** 提出异议: while the notice runs; afterwards when it ended. */
function Objection({ request, now }: ResultProps) {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const objectionBy = request.opening?.objectionBy
  if (!objectionBy) return null
  const limit = new Date(objectionBy)
  const time = describeInstant(limit, now, lang).absolute
  if (request.state !== "award-notice" || now >= limit) {
    return <div className="small">{t("object-over", { time })}</div>
  }
  return (
    <div>
      <LinkButton to={path.complaint(path.request(request.id))}>{t("object")}</LinkButton>
      <div className="small">{t("object-until", { time })}</div>
    </div>
  )
}
