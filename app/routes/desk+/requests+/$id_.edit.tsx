import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { formValues, requestFormData } from "#app/modules/requests/drafting/request-form.server.ts"
import { myRequest } from "#app/modules/requests/reading/desk-queries.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { saveAction } from "#app/modules/requests/request-actions.server.ts"
import { RequestForm } from "#app/modules/requests/ui/request-form.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { draftOf } from "#app/platform/drafts/drafts.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  const { services, actor, lang, now } = entered
  const request = found(await myRequest(services, actor, args.params.id ?? "", now))
  found(request.may.edit)
  const { id, title, attachment } = request
  const [data, draft] = await Promise.all([requestFormData(lang, now), draftOf(entered, `request-${id}`)])
  return { id, title, attachment, draft, data, values: formValues(request), idempotencyToken: newId() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  return saveAction(args, entered)
}

export const meta = titled(myRequestTexts, "edit-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function EditRequest() {
  const t = useTexts(myRequestTexts)
  const { id, title, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const trail = [
    { to: path.myRequests(), label: t("title") },
    { to: path.myRequest(id), label: title },
  ]
  return (
    <>
      <Crumbs trail={trail} here={t("edit-title")} />
      <PageHead title={t("edit-title")} lead={t("form-lead")} />
      <RequestForm {...form} at={path.editRequest(id)} lastResult={lastResult} />
    </>
  )
}
