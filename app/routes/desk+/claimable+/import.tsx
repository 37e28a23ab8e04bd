import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import { CLAIMABLE_COLUMNS } from "#app/modules/claimable/claimable-columns.ts"
import { claimablePlan } from "#app/modules/claimable/claimable-plan.server.ts"
import { importClaimable } from "#app/modules/claimable/import-claimable.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { importAction } from "#app/platform/tables/import-action.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { ImportPage } from "#app/shared/ui/import/import-page.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services } = await guard(args, "vetting")
  return { limits: services.settings.current.tables, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "vetting")
  const { services, actor } = entered
  return importAction(args, entered, {
    columns: CLAIMABLE_COLUMNS,
    own: claimableTexts,
    plan: table => claimablePlan(services, table),
    run: input => importClaimable(services, actor, input),
    to: path.claimable(),
  })
}

export const meta = titled(claimableTexts, "import")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ImportClaimable() {
  const t = useTexts(claimableTexts)
  const { limits, idempotencyToken } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const templates = { csv: path.claimableTable("csv"), xlsx: path.claimableTable("xlsx") }
  return (
    <>
      <Crumbs trail={[{ to: path.claimable(), label: t("title") }]} here={t("import")} />
      <PageHead title={t("import")} lead={t("import.lead")} />
      <ImportPage columns={CLAIMABLE_COLUMNS} {...{ limits, templates, idempotencyToken, answer }} />
    </>
  )
}
