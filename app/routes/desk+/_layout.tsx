import type { LoaderFunctionArgs } from "@remix-run/node"
import { Outlet, useLoaderData } from "@remix-run/react"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import { countIn, roomsOf } from "#app/modules/dashboard/rooms.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { unreadOf } from "#app/modules/notifications/inbox-queries.server.ts"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
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
  const rooms = roomsOf(actor).map(room => ({
    key: room.key,
    to: room.to,
    count: countIn(room, waiting, unread),
  }))
  return { rooms, calendar }
}

export default function Desk() {
  const t = useTexts(deskTexts)
  const { rooms, calendar } = useLoaderData<typeof loader>()
  const named = rooms.map(({ key, to, count }) => ({
    to,
    count,
    label: t(`room.${key}`),
    exact: key === "waiting",
  }))
  return (
    <DeskShell rooms={named}>
      <CalendarProvider ahead={calendar}>
        <Outlet />
      </CalendarProvider>
    </DeskShell>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
