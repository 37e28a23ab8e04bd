import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { changeAnnouncementSchema } from "#app/modules/publishing/announcement.schema.ts"
import { managedAnnouncement } from "#app/modules/publishing/announcement-queries.server.ts"
import { changeAnnouncement } from "#app/modules/publishing/change-announcement.server.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { announcementRefusals } from "#app/modules/publishing/refusals.texts.ts"
import { PublishForm, WithdrawForm } from "#app/modules/publishing/ui/announcement-actions.tsx"
import { AnnouncementForm } from "#app/modules/publishing/ui/announcement-form.tsx"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

const FLASH = { save: "saved", publish: "published", withdraw: "withdrawn" } as const

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const announcement = found(await managedAnnouncement(entered.actor, args.params.id ?? "", entered.now))
  return {
    announcement,
    idempotencyToken: [newSecret(), newSecret()] as const,
    needsPassword: needsProof(entered),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor } = entered
  const form = parseForm(await readForm(args), changeAnnouncementSchema, announcementRefusals)
  if (!form.ok) return form.reply
  const { value } = form
  if (value.intent !== "save") {
    const proof = await prove(entered, value.currentPassword)
    if (!proof.ok) return form.refused(proof.error)
  }
  const id = args.params.id ?? ""
  const changed = await changeAnnouncement(services, actor, id, value)
  if (!changed.ok) return form.refused(changed.error)
  return redirectWithFlash(services, `${path.manageAnnouncements()}/${id}`, FLASH[value.intent])
}

export const meta = titled(publishingTexts, "edit")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function EditAnnouncement() {
  const t = useTexts(publishingTexts)
  const lang = useLang()
  const { announcement, idempotencyToken, needsPassword } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const title = lang === "en" ? announcement.titleEn : announcement.titleZh
  const step = { idempotencyToken: idempotencyToken[1], needsPassword, lastResult }
  return (
    <>
      <Crumbs trail={[{ to: path.manageAnnouncements(), label: t("manage-title") }]} here={title} />
      <PageHead title={title} tag={<Tag>{t(`state.${announcement.state}`)}</Tag>} />
      <div className="stack">
        {announcement.state !== "draft" && (
          <Card>
            <Paragraphs text={lang === "en" ? announcement.bodyEn : announcement.bodyZh} />
            <p>
              <Link to={path.announcement(announcement.id)}>{t("see-public")}</Link>
            </p>
          </Card>
        )}
        {announcement.state === "draft" && (
          <>
            <Card title={t("publish")}>
              <PublishForm {...step} />
            </Card>
            <Card title={t("edit")}>
              <AnnouncementForm
                lastResult={lastResult}
                idempotencyToken={idempotencyToken[0]}
                announcement={announcement}
              />
            </Card>
          </>
        )}
        {announcement.state === "published" && (
          <Card title={t("withdraw")}>
            <WithdrawForm {...step} />
          </Card>
        )}
      </div>
    </>
  )
}
