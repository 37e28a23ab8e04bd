import { Link } from "@remix-run/react"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import type { UnderwayContract, UnderwayRequest } from "#app/modules/dashboard/underway-queries.server.ts"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Section } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

/** 进行中 of an owner: each request with its state and next step. */
export function RequestsUnderway(props: { rows: readonly UnderwayRequest[]; total: number; now: Date }) {
  const { rows, total, now } = props
  const t = useTexts(deskTexts)
  const columns: Column<UnderwayRequest>[] = [
    {
      key: "request",
      head: t("col-request"),
      isRowHead: true,
      cell: row => <Link to={path.myRequest(row.id)}>{row.title}</Link>,
    },
    { key: "state", head: t("col-state"), cell: row => <RequestTag state={row.state} /> },
    {
      key: "next",
      head: t("col-next"),
      cell: row => (
        <>
          {t(`next.${row.next}`)}
          {row.at && (
            <div className="small">
              <When at={row.at} now={now} deadline={row.next !== "wait-closing" && "working-days"} />
            </div>
          )}
        </>
      ),
    },
    {
      key: "ceiling",
      head: t("col-ceiling"),
      align: "end",
      cell: row => <Money fen={row.ceilingFen} bare />,
    },
    { key: "price", head: t("col-price"), align: "end", cell: row => <Money fen={row.amountFen} bare /> },
  ]
  const all = total > 0 && <Link to={path.myRequests()}>{t("all-n", { n: total })}</Link>
  return (
    <Section title={t("underway")} aside={all}>
      {rows.length === 0 && <EmptyState title={t("underway-none")}>{t("underway-none-hint")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          caption={t("underway")}
          quietCaption
        />
      )}
    </Section>
  )
}

const TONES = { awaiting: "wait", recorded: "wait", confirmed: "note" } as const

/** 进行中 of an agency: each contract with its state and price. */
export function ContractsUnderway({ rows, now }: { rows: readonly UnderwayContract[]; now: Date }) {
  const t = useTexts(deskTexts)
  const columns: Column<UnderwayContract>[] = [
    {
      key: "request",
      head: t("col-request"),
      isRowHead: true,
      cell: row => <Link to={path.contract(row.id)}>{row.title}</Link>,
    },
    { key: "party", head: t("col-party"), cell: row => row.ownerName },
    {
      key: "state",
      head: t("col-state"),
      cell: row => <Tag tone={TONES[row.state]}>{t(`contract.${row.state}`)}</Tag>,
    },
    {
      key: "next",
      head: t("col-next"),
      cell: row => row.dueAt && <When at={row.dueAt} now={now} deadline="working-days" />,
    },
    { key: "price", head: t("col-price"), align: "end", cell: row => <Money fen={row.priceFen} bare /> },
  ]
  return (
    <Section title={t("underway")} aside={<Link to={path.contracts()}>{t("navItem.contracts")}</Link>}>
      {rows.length === 0 && <EmptyState title={t("contracts-none")}>{t("contracts-none-hint")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          caption={t("underway")}
          quietCaption
        />
      )}
    </Section>
  )
}
