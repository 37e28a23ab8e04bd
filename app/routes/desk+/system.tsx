import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { healthOf } from "#app/modules/audit/health.server.ts"
import { deadEffects, effectQueue } from "#app/modules/dashboard/effect-queries.server.ts"
import { retryEffectSchema } from "#app/modules/dashboard/retry-effect.schema.ts"
import { retryEffect } from "#app/modules/dashboard/retry-effect.server.ts"
import { systemTexts } from "#app/modules/dashboard/system.texts.ts"
import { DeadEffects, ServiceStates } from "#app/modules/dashboard/ui/system-parts.tsx"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { calendarCovers } from "#app/shared/time/calendar.ts"
import { localYear } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, now } = await guard(args, "system")
  const [health, effects, queue, calendar] = await Promise.all([
    healthOf(services),
    deadEffects(),
    effectQueue(now),
    currentCalendar(),
  ])
  const year = localYear(now)
  return { health, effects, queue, year, knowsHolidays: calendarCovers(calendar, year), now }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "system")
  const form = parseForm(await readForm(args), retryEffectSchema)
  if (!form.ok) throw new Response("Bad form", { status: 400 })
  const retried = await retryEffect(services, actor, form.value.effect)
  found(retried.ok)
  return redirectWithFlash(services, path.system(), "done")
}

export const meta = titled(systemTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function System() {
  const t = useTexts(systemTexts)
  const { health, effects, queue, year, knowsHolidays, now } = useLoaderData<typeof loader>()
  const overdue = queue.overdueSince && <When at={queue.overdueSince} now={now} />
  return (
    <>
      <PageHead title={t("title")} />
      <div className="stack">
        <ServiceStates health={health} />
        <Card title={t("queue")}>
          <Facts
            layout="table"
            facts={[
              { term: t("pending"), value: String(queue.pending) },
              { term: t("overdue-since"), value: overdue },
            ]}
          />
        </Card>
        <DeadEffects effects={effects} />
        <Callout tone={knowsHolidays ? "success" : "warning"} title={t("holidays")} level={2}>
          {knowsHolidays ? t("holidays-there", { year }) : t("holidays-missing", { year })}
        </Callout>
      </div>
    </>
  )
}
