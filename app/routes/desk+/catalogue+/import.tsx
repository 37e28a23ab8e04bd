import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { importItems } from "#app/modules/catalogue/table/import-items.server.ts"
import { ITEM_COLUMNS } from "#app/modules/catalogue/table/item-columns.ts"
import { itemTablePlan } from "#app/modules/catalogue/table/table-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { importAction } from "#app/platform/tables/import-action.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { ImportPage } from "#app/shared/ui/import/import-page.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services } = await guard(args, "operation-publish")
  return { limits: services.settings.current.tables, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor } = entered
  return importAction(args, entered, {
    columns: ITEM_COLUMNS,
    own: itemRefusals,
    plan: table => itemTablePlan(services, table),
    run: input => importItems(services, actor, input),
    to: path.catalogue(),
  })
}

export const meta = titled(editingTexts, "import")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ImportItems() {
  const t = useTexts(editingTexts)
  const { limits, idempotencyToken } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const templates = { csv: path.itemTable("csv", { empty: 1 }), xlsx: path.itemTable("xlsx", { empty: 1 }) }
  return (
    <>
      <Crumbs trail={[{ to: path.catalogue(), label: t("title") }]} here={t("import")} />
      <PageHead title={t("import")} lead={t("import.lead")} />
      <ImportPage columns={ITEM_COLUMNS} {...{ limits, templates, idempotencyToken, answer }} />
    </>
  )
}
