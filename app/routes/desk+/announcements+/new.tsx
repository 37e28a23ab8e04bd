import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { saveAnnouncementSchema } from "#app/modules/publishing/announcement.schema.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { announcementRefusals } from "#app/modules/publishing/refusals.texts.ts"
import { saveAnnouncement } from "#app/modules/publishing/save-announcement.server.ts"
import { AnnouncementForm } from "#app/modules/publishing/ui/announcement-form.tsx"
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
  const form = parseForm(await readForm(args), saveAnnouncementSchema, announcementRefusals)
  if (!form.ok) return form.reply
  const { intent: _intent, ...input } = form.value
  const saved = await saveAnnouncement(services, actor, input)
  if (!saved.ok) return form.refused(saved.error)
  return redirectWithFlash(services, `${path.manageAnnouncements()}/${saved.value.announcementId}`, "saved")
}

export const meta = titled(publishingTexts, "new")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewAnnouncement() {
  const t = useTexts(publishingTexts)
  const { idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.manageAnnouncements(), label: t("manage-title") }]} here={t("new")} />
      <PageHead title={t("new")} />
      <Card>
        <AnnouncementForm lastResult={lastResult} idempotencyToken={idempotencyToken} />
      </Card>
    </>
  )
}
