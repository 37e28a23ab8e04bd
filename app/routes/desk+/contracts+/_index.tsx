import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { myContracts } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { ContractTag } from "#app/modules/contracts/ui/contract-facts.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "enterprise", "department", "agency")
  const isAgency = actor.kind === "person" && actor.organisation?.kind === "agency"
  return { contracts: await myContracts(actor, now), isAgency, now }
}

export const meta = titled(contractTexts, "contracts-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Contracts() {
  const { contracts, isAgency, now } = useLoaderData<typeof loader>()
  const t = useTexts(contractTexts)
  return (
    <>
      <PageHead title={t("contracts-title")} lead={t("contracts-lead")} />
      {contracts.length === 0 ? (
        <EmptyState title={t("contracts-none")}>{t("contracts-none-hint")}</EmptyState>
      ) : (
        <DataTable
          caption={t("contracts-title")}
          quietCaption
          rows={contracts}
          rowKey={c => c.id}
          columns={[
            {
              key: "title",
              head: t("col-request"),
              isRowHead: true,
              cell: c => <Link to={path.contract(c.id)}>{c.title}</Link>,
            },
            { key: "party", head: t("col-party"), cell: c => (isAgency ? c.ownerName : c.agencyName) },
            { key: "state", head: t("col-state"), cell: c => <ContractTag state={c.state} /> },
            {
              key: "due",
              head: t("col-due"),
              cell: c => c.state === "awaiting" && <DueBy at={c.dueAt} now={now} />,
            },
            { key: "price", head: t("col-price"), align: "end", cell: c => <Money fen={c.priceFen} bare /> },
            { key: "paid", head: t("col-paid"), align: "end", cell: c => <Money fen={c.paidFen} bare /> },
          ]}
        />
      )}
    </>
  )
}
