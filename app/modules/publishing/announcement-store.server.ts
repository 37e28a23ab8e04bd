import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { MachineEvent } from "#app/shared/machine.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementAccess } from "./announcement.access.ts"
import { announcementMachine } from "./announcement.machine.ts"
import type { AnnouncementDoc } from "./announcement.ts"

/** The announcement in which this event has its place, with its next state; `not-found` for others, `wrong-state` {state}. */
export async function announcementFor(
  tx: Tx,
  actor: Actor,
  id: string,
  event: MachineEvent<typeof announcementMachine>,
): Promise<Result<AnnouncementDoc>> {
  const announcement = await tx.get(AnnouncementModel, id)
  if (!announcement || !can(announcementAccess, actor, "manage", undefined, tx.now))
    return refuse("not-found")
  const state = announcementMachine.next(announcement.state, event)
  return state
    ? ok({ ...announcement, state })
    : refuse("wrong-state", { params: { state: announcement.state } })
}
