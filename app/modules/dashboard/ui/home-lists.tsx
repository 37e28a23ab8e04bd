import { Link } from "@remix-run/react"
import type { DealView } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { homeTexts } from "#app/modules/dashboard/home.texts.ts"
import type { RequestRow } from "#app/modules/requests/reading/request-queries.server.ts"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { formatYuan } from "#app/shared/money.ts"
import { path } from "#app/shared/paths.ts"
import { savingPercent } from "#app/shared/ratio.ts"
import { Section } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

/** 最快截止的需求 */
export function ClosingSoonest({
  rows,
  total,
  now,
}: {
  rows: readonly RequestRow[]
  total: number
  now: Date
}) {
  const t = useTexts(homeTexts)
  const lang = useLang()
  const all = total > 0 && <Link to={path.requests()}>{t("all-requests", { n: total })}</Link>
  return (
    <Section title={t("closing")} aside={all}>
      {rows.length === 0 && <EmptyState title={t("none-open")}>{t("none-open-hint")}</EmptyState>}
      {rows.length > 0 && (
        <Rows label={t("closing")}>
          {rows.map(row => (
            <Row
              key={row.id}
              title={row.title}
              to={path.request(row.id)}
              tag={<RequestTag state={row.state} />}
            >
              <Facts
                layout="line"
                facts={[
                  { term: t("field"), value: lookup(fieldTexts, lang, row.fieldId) },
                  { term: t("price"), value: t("at-most", { yuan: formatYuan(row.ceilingFen) }) },
                  { term: t("closes"), value: <When at={row.closingAt} now={now} deadline /> },
                ]}
              />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** 最新成交 */
export function LatestDeals({ deals }: { deals: readonly DealView[] }) {
  const t = useTexts(homeTexts)
  const all = deals.length > 0 && <Link to={path.deals()}>{t("all")}</Link>
  return (
    <Section title={t("deals")} aside={all}>
      {deals.length === 0 && <EmptyState title={t("none-deals")}>{t("none-deals-hint")}</EmptyState>}
      {deals.length > 0 && (
        <Rows label={t("deals")}>
          {deals.map(({ id, title, agencyName, amountFen, ceilingFen }) => (
            <li key={id}>
              <Link to={path.deal(id)}>{title}</Link>
              <div className="small">{agencyName}</div>
              <div>
                <Money fen={amountFen} />{" "}
                <span className="small">
                  {t("saved", {
                    yuan: formatYuan(ceilingFen),
                    percent: savingPercent(amountFen, ceilingFen) ?? "0.00",
                  })}
                </span>
              </div>
            </li>
          ))}
        </Rows>
      )}
    </Section>
  )
}
