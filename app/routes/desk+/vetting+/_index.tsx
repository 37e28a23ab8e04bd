import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { lastRegisterLoad } from "#app/modules/directory/register/business-register.server.ts"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { objectionTasks } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { claimNextFile } from "#app/modules/vetting/queue/claim-next-file.server.ts"
import { lateDefects } from "#app/modules/vetting/queue/desk-figures.server.ts"
import { queueTexts } from "#app/modules/vetting/queue/queue.texts.ts"
import { queueQuestion } from "#app/modules/vetting/queue/queue-question.ts"
import { queueWords } from "#app/modules/vetting/queue/queue-words.ts"
import { LateCard, ObjectionList, RegisterLine } from "#app/modules/vetting/queue/ui/queue-aside.tsx"
import { useQueueFilters } from "#app/modules/vetting/queue/ui/queue-filters.ts"
import { QueuePages } from "#app/modules/vetting/queue/ui/queue-pages.tsx"
import { QueueRows } from "#app/modules/vetting/queue/ui/queue-rows.tsx"
import { vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { nextSchema } from "#app/modules/vetting/vetting.schema.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now, lang } = await guard(args, "vetting")
  const officer = found(isPerson(actor) && actor)
  const question = queueQuestion(new URL(args.request.url).searchParams)
  const [queue, calendar, late, objections, load] = await Promise.all([
    vettingQueue(services, officer, now, question),
    currentCalendar(),
    lateDefects(),
    objectionTasks(officer, now),
    lastRegisterLoad(),
  ])
  const rows = queueWords(queue.rows, now, lang, calendar)
  return { ...queue, rows, late, objections, load, isFirst: !question.after, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "vetting")
  const form = parseForm(await readForm(args, entered), nextSchema, vettingTexts)
  if (!form.ok) return form.reply
  const { services, actor } = entered
  const done = await claimNextFile(services, found(isPerson(actor) && actor), form.value)
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, path.vettingFile(done.value.agencyId), "done")
}

export const meta = titled(queueTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function VettingQueuePage() {
  const t = useTexts(queueTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const groups = useQueueFilters(page.counts)
  const hasFiles = page.counts.waiting > 0
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          page.counts.free > 0 && (
            <ButtonForm<typeof nextSchema>
              id="next"
              intent="next"
              idempotencyToken={page.idempotencyToken}
              lastResult={lastResult}
              tone="main"
            >
              {t("next-file")}
            </ButtonForm>
          )
        }
      />
      <div className="side">
        <div>{hasFiles && <Filters groups={groups} keep={[]} />}</div>
        <div className="stack">
          <ObjectionList tasks={page.objections} />
          <ChosenFilters groups={groups} />
          {page.rows.length > 0 ? (
            <Card title={t("shown", { n: page.total })}>
              <QueueRows rows={page.rows} />
              <QueuePages next={page.next} isFirst={page.isFirst} />
            </Card>
          ) : (
            <EmptyState title={t(hasFiles ? "none-title" : "empty-title")}>
              {t(hasFiles ? "none-text" : "empty-text")}
            </EmptyState>
          )}
          <LateCard figure={page.late} />
          <RegisterLine load={page.load} />
        </div>
      </div>
    </>
  )
}
