import type { LoaderFunctionArgs } from "@remix-run/node"
import { Outlet, useLoaderData } from "@remix-run/react"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import { countIn, roomsOf } from "#app/modules/dashboard/rooms.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { unreadOf } from "#app/modules/notifications/inbox-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { DeskShell } from "#app/shared/ui/shell/desk-shell.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const actor = found(isPerson(entered.actor) && entered.actor)
  const [waiting, unread] = await Promise.all([waitingFor(entered), unreadOf(actor.personId)])
  const rooms = roomsOf(actor)
  return { rooms: rooms.map(room => ({ key: room.key, to: room.to, count: countIn(room, waiting, unread) })) }
}

export default function Desk() {
  const t = useTexts(deskTexts)
  const { rooms } = useLoaderData<typeof loader>()
  const named = rooms.map(({ key, to, count }) => ({
    to,
    count,
    label: t(`room.${key}`),
    exact: key === "waiting",
  }))
  return (
    <DeskShell rooms={named}>
      <Outlet />
    </DeskShell>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
