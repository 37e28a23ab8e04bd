import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { createItem } from "#app/modules/catalogue/editing/create-item.server.ts"
import { createItemSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { NewItemForm } from "#app/modules/catalogue/ui/new-item-form.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "operation-publish")
  return { idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "operation-publish")
  const form = parseForm(await readForm(args), createItemSchema, itemRefusals)
  if (!form.ok) return form.reply
  const made = await createItem(services, actor, form.value)
  if (!made.ok) return form.refused(made.error)
  return redirectWithFlash(services, path.editItem(made.value.code, "edit"), "saved")
}

export const meta = titled(editingTexts, "new")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewItem() {
  const t = useTexts(editingTexts)
  const { idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.catalogue(), label: t("title") }]} here={t("new")} />
      <PageHead title={t("new")} lead={t("new.lead")} />
      <Card>
        <NewItemForm lastResult={lastResult} idempotencyToken={idempotencyToken} />
      </Card>
    </>
  )
}
