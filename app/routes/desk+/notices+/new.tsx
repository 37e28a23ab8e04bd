import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { saveNoticeSchema } from "#app/modules/publishing/notice.schema.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { noticeRefusals } from "#app/modules/publishing/refusals.texts.ts"
import { saveNotice } from "#app/modules/publishing/save-notice.server.ts"
import { NoticeForm } from "#app/modules/publishing/ui/notice-form.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "operation-publish")
  return { idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "operation-publish")
  const form = parseForm(await readForm(args), saveNoticeSchema, noticeRefusals)
  if (!form.ok) return form.reply
  const { intent: _intent, ...input } = form.value
  const saved = await saveNotice(services, actor, input, undefined)
  if (!saved.ok) return form.refused(saved.error)
  return redirectWithFlash(services, `${path.manageNotices()}/${saved.value.noticeId}`, "saved")
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(publishingTexts, lang)("new"))

export default function NewNotice() {
  const t = useTexts(publishingTexts)
  const { idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.manageNotices(), label: t("manage-title") }]} here={t("new")} />
      <PageHead title={t("new")} />
      <Card>
        <NoticeForm lastResult={lastResult} idempotencyToken={idempotencyToken} />
      </Card>
    </>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
