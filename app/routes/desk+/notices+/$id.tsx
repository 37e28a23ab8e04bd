import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { changeNotice } from "#app/modules/publishing/change-notice.server.ts"
import { changeNoticeSchema } from "#app/modules/publishing/notice.schema.ts"
import { managedNotice } from "#app/modules/publishing/notice-queries.server.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { noticeRefusals } from "#app/modules/publishing/refusals.texts.ts"
import { PublishForm, WithdrawForm } from "#app/modules/publishing/ui/notice-actions.tsx"
import { NoticeForm } from "#app/modules/publishing/ui/notice-form.tsx"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Link } from "#app/shared/ui/link/link.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

const FLASH = { save: "saved", publish: "published", withdraw: "withdrawn" } as const

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const notice = found(await managedNotice(entered.actor, args.params.id ?? "", entered.now))
  return { notice, idempotencyToken: [newSecret(), newSecret()] as const, needsPassword: needsProof(entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor } = entered
  const form = parseForm(await readForm(args), changeNoticeSchema, noticeRefusals)
  if (!form.ok) return form.reply
  const { value } = form
  if (value.intent !== "save") {
    const proof = await prove(entered, value.currentPassword)
    if (!proof.ok) return form.refused(proof.error)
  }
  const id = args.params.id ?? ""
  const changed = await changeNotice(services, actor, id, value)
  if (!changed.ok) return form.refused(changed.error)
  return redirectWithFlash(services, `${path.manageNotices()}/${id}`, FLASH[value.intent])
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(publishingTexts, lang)("edit"))

export default function EditNotice() {
  const t = useTexts(publishingTexts)
  const lang = useLang()
  const { notice, idempotencyToken, needsPassword } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const answerTo = (intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined)
  const title = lang === "en" ? notice.titleEn : notice.titleZh
  const step = { idempotencyToken: idempotencyToken[1], needsPassword }
  return (
    <>
      <Crumbs trail={[{ to: path.manageNotices(), label: t("manage-title") }]} here={title} />
      <PageHead title={title} tag={<Tag>{t(`state.${notice.state}`)}</Tag>} />
      <div className="stack">
        {notice.state !== "draft" && (
          <Card>
            <Paragraphs text={lang === "en" ? notice.bodyEn : notice.bodyZh} />
            <p>
              <Link to={path.notice(notice.id)}>{t("see-public")}</Link>
            </p>
          </Card>
        )}
        {notice.state === "draft" && (
          <>
            <Card title={t("publish")}>
              <PublishForm {...step} lastResult={answerTo("publish")} />
            </Card>
            <Card title={t("edit")}>
              <NoticeForm
                lastResult={answerTo("save")}
                idempotencyToken={idempotencyToken[0]}
                notice={notice}
              />
            </Card>
          </>
        )}
        {notice.state === "published" && (
          <Card title={t("withdraw")}>
            <WithdrawForm {...step} lastResult={answerTo("withdraw")} />
          </Card>
        )}
      </div>
    </>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
