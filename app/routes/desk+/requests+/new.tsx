import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requestFormData } from "#app/modules/requests/drafting/request-form.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { saveAction } from "#app/modules/requests/request-actions.server.ts"
import { RequestForm } from "#app/modules/requests/ui/request-form.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { draftOf } from "#app/platform/drafts/drafts.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  const { lang, now } = entered
  const [data, draft] = await Promise.all([requestFormData(lang, now), draftOf(entered, "request-new")])
  const asked = new URL(args.request.url).searchParams.get("item")
  const known = data.items.some(group => group.items.some(item => item.code === asked))
  return { data, itemCode: known ? asked : null, draft, idempotencyToken: newId() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  return saveAction(args, entered)
}

export const meta = titled(myRequestTexts, "new-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewRequest() {
  const t = useTexts(myRequestTexts)
  const { data, itemCode, draft, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.myRequests(), label: t("title") }]} here={t("new-title")} />
      <PageHead title={t("new-title")} lead={t("form-lead")} />
      <RequestForm
        data={data}
        draft={draft}
        at={path.newRequest()}
        idempotencyToken={idempotencyToken}
        lastResult={lastResult}
        values={itemCode ? { itemCode } : undefined}
      />
    </>
  )
}
