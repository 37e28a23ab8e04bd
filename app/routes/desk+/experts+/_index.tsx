import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { nameExpertSchema } from "#app/modules/experts/expert.schema.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import { managedExperts } from "#app/modules/experts/expert-queries.server.ts"
import { nameExpert } from "#app/modules/experts/name-expert.server.ts"
import { expertRefusals } from "#app/modules/experts/refusals.texts.ts"
import { NameExpertForm } from "#app/modules/experts/ui/manage-parts.tsx"
import { ExpertTag } from "#app/modules/experts/ui/own-expert.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const experts = await managedExperts(entered.actor, entered.now)
  const rows = experts.map(({ id, name, batch, status, isWaiting, proposal, profile }) => ({
    ...{ id, name, batch, status, isWaiting, dueAt: proposal?.dueAt },
    fields: (profile ?? proposal?.profile)?.fields ?? [],
  }))
  return { rows, now: entered.now, needsPassword: needsProof(entered), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor, lang } = entered
  const form = parseForm(await readForm(args), nameExpertSchema, expertRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, currentPassword, ...input } = form.value
  const proof = await prove(entered, currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const named = await nameExpert(services, actor, { ...input, lang, idempotencyToken })
  if (!named.ok) return form.refused(named.error)
  return redirectWithFlash(services, path.manageExpert(named.value.expertId), "expert-named")
}

export const meta = titled(expertDeskTexts, "manage-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number]

function useColumns(now: Date): Column<Row>[] {
  const t = useTexts(expertDeskTexts)
  const fieldName = useTexts(fieldTexts)
  return [
    {
      key: "name",
      head: t("name"),
      isRowHead: true,
      cell: row => <Link to={path.manageExpert(row.id)}>{row.name}</Link>,
    },
    { key: "fields", head: t("fields"), cell: row => row.fields.map(f => fieldName(f)).join(" · ") },
    { key: "batch", head: t("batch"), cell: row => row.batch },
    {
      key: "state",
      head: t("state"),
      cell: row => (
        <>
          <ExpertTag status={row.status} />{" "}
          {row.isWaiting && row.status !== "in-review" && <Tag tone="wait">{t("change-waiting")}</Tag>}{" "}
          {row.isWaiting && row.dueAt && <DueBy at={row.dueAt} now={now} />}
        </>
      ),
    },
  ]
}

export default function ManageExperts() {
  const t = useTexts(expertDeskTexts)
  const { rows, now, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const columns = useColumns(now)
  return (
    <>
      <Crumbs here={t("manage-title")} />
      <PageHead title={t("manage-title")} lead={t("manage-lead")} />
      <TwoColumns aside={<NameExpertForm {...form} lastResult={lastResult} />}>
        {rows.length === 0 && <EmptyState title={t("manage-empty")}>{t("manage-empty-text")}</EmptyState>}
        {rows.length > 0 && (
          <DataTable
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            caption={t("waiting-n", { n: rows.filter(row => row.isWaiting).length })}
          />
        )}
      </TwoColumns>
    </>
  )
}
