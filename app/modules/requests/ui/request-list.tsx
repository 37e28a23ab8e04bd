import { Link, useSearchParams } from "@remix-run/react"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import type { RequestRow } from "#app/modules/requests/reading/request-queries.server.ts"
import { TABS, type Tab } from "#app/modules/requests/reading/request-question.ts"
import { placeText } from "#app/modules/requests/words.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"
import { RequestTag } from "./request-tag.tsx"

/** Requests one under the other: what, where, for how much, until when. */
export function RequestRows({ rows, now }: { rows: readonly RequestRow[]; now: Date }) {
  return (
    <Rows>
      {rows.map(row => (
        <RequestLine key={row.id} row={row} now={now} />
      ))}
    </Rows>
  )
}

function RequestLine({ row, now }: { row: RequestRow; now: Date }) {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const when =
    row.state === "open" ? (
      <When at={row.closingAt} now={now} deadline />
    ) : (
      row.publishedAt && <When at={row.publishedAt} />
    )
  return (
    <Row
      title={row.title}
      to={path.request(row.id)}
      tag={<RequestTag state={row.state} />}
      aside={<Amounts row={row} />}
    >
      <div className="muted">
        {row.ownerName} · {lookup(fieldTexts, lang, row.fieldId)} · {placeText(row.place, lang)}
        {row.number && ` · ${row.number}`}
      </div>
      <Facts
        layout="line"
        facts={[{ term: t(row.state === "open" ? "closing" : "published"), value: when }]}
      />
    </Row>
  )
}

function Amounts({ row }: { row: RequestRow }) {
  const t = useTexts(publicRequestTexts)
  return (
    <>
      <div>
        <span className="muted">{t(row.winner ? "winner" : "ceiling")} </span>
        <b>
          <Money fen={row.winner?.amountFen ?? row.ceilingFen} />
        </b>
      </div>
      {row.winner && <div className="small">{row.winner.name}</div>}
    </>
  )
}

/** The groups of states as links, each with its number. */
export function RequestTabs({ tabs, current }: { tabs: Record<Tab, number>; current: Tab }) {
  const t = useTexts(publicRequestTexts)
  const [query] = useSearchParams()
  const to = (tab: Tab) => {
    const next = new URLSearchParams(query)
    next.delete("page")
    next.delete("closing")
    if (tab === "open") next.delete("state")
    else next.set("state", tab)
    return `?${next}`
  }
  return (
    <nav className="chips" aria-label={t("tabs")}>
      {TABS.map(tab => (
        <Link
          key={tab}
          className={tab === current ? "chip chip-on" : "chip"}
          aria-current={tab === current ? "true" : undefined}
          to={to(tab)}
        >
          {t(`tab.${tab}`)} {tabs[tab]}
        </Link>
      ))}
    </nav>
  )
}
