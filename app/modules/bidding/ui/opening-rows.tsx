import type { RequestBrief } from "#app/modules/bidding/bid-queries.server.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { LinkButton, NotYet } from "#app/shared/ui/button.tsx"
import { Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"

interface OpeningRowsProps {
  rows: readonly RequestBrief[]
  now: Date
  /** What stands there when the list is empty. */
  none: string
}

/** Requests before, at and after their opening, each with the one button that moves it on. */
export function OpeningRows({ rows, now, none }: OpeningRowsProps) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  if (rows.length === 0) return <p className="muted">{none}</p>
  return (
    <Rows>
      {rows.map(row => {
        const closing = describeInstant(new Date(row.closingAt), new Date(now), lang)
        return (
          <TaskRow
            key={row.id}
            due={closing}
            title={row.title}
            action={<Action row={row} time={closing.absolute} />}
          >
            {row.number} · {row.ownerName} · {t(`method.${row.method}`)} <RequestTag state={row.state} />
          </TaskRow>
        )
      })}
    </Rows>
  )
}

function Action({ row, time }: { row: RequestBrief; time: string }) {
  const t = useTexts(biddingTexts)
  if (row.state === "open") return <NotYet slim>{t("open-not-yet", { time })}</NotYet>
  if (row.state !== "closed") {
    return (
      <LinkButton slim to={path.request(row.id)}>
        {t("see-result")}
      </LinkButton>
    )
  }
  return (
    <LinkButton slim tone="main" to={path.opening(row.id)}>
      {t("to-open")}
    </LinkButton>
  )
}
