import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import { taskView } from "#app/modules/dashboard/task-view.ts"
import { TaskList } from "#app/modules/dashboard/ui/task-list.tsx"
import { ContractsUnderway, RequestsUnderway } from "#app/modules/dashboard/ui/underway.tsx"
import { underwayOf } from "#app/modules/dashboard/underway-queries.server.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const { actor, lang, now } = entered
  const [waiting, underway, calendar] = await Promise.all([
    waitingFor(entered),
    underwayOf(actor, now),
    currentCalendar(),
  ])
  return { tasks: waiting.map(task => taskView(task, lang, now, calendar)), underway, now }
}

export const meta = titled(deskTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function DeskHome() {
  const t = useTexts(deskTexts)
  const { tasks, underway, now } = useLoaderData<typeof loader>()
  const actions = {
    requests: (
      <LinkButton tone="main" to={path.newRequest()}>
        {t("publish-request")}
      </LinkButton>
    ),
    contracts: (
      <LinkButton tone="main" to={path.opportunities()}>
        {t("find-opportunities")}
      </LinkButton>
    ),
  }
  return (
    <>
      <PageHead title={t("title")} action={underway && actions[underway.kind]} />
      <div className="stack">
        <TaskList tasks={tasks} />
        {underway?.kind === "requests" && <RequestsUnderway {...underway} now={now} />}
        {underway?.kind === "contracts" && <ContractsUnderway {...underway} now={now} />}
      </div>
    </>
  )
}
