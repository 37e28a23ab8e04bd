import type { LoaderFunctionArgs } from "@remix-run/node"
import { Outlet, useLoaderData } from "@remix-run/react"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import { countIn, navItemsOf } from "#app/modules/dashboard/nav-items.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { unreadOf } from "#app/modules/notifications/inbox-queries.server.ts"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { DeskShell } from "#app/shared/ui/shell/desk-shell.tsx"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const actor = found(isPerson(entered.actor) && entered.actor)
  const [waiting, unread, calendar] = await Promise.all([
    waitingFor(entered),
    unreadOf(actor.personId),
    calendarAhead(entered.now),
  ])
  const navItems = navItemsOf(actor).map(navItem => ({
    key: navItem.key,
    to: navItem.to,
    count: countIn(navItem, waiting, unread),
  }))
  return { navItems, calendar }
}

export default function Desk() {
  const t = useTexts(deskTexts)
  const { navItems, calendar } = useLoaderData<typeof loader>()
  const named = navItems.map(({ key, to, count }) => ({
    to,
    count,
    label: t(`navItem.${key}`),
    exact: key === "waiting",
  }))
  return (
    <DeskShell navItems={named}>
      <CalendarProvider ahead={calendar}>
        <Outlet />
      </CalendarProvider>
    </DeskShell>
  )
}

export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"
