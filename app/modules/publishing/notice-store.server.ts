import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { MachineEvent } from "#app/shared/machine.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type NoticeDoc, NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeAccess } from "./notice.access.ts"
import { noticeMachine } from "./notice.machine.ts"

/** The notice in which this event has its place, with its next state; `not-found` for others, `wrong-state` {state}. */
export async function noticeFor(
  tx: Tx,
  actor: Actor,
  id: string,
  event: MachineEvent<typeof noticeMachine>,
): Promise<Result<NoticeDoc>> {
  const notice = await tx.get(NoticeModel, id)
  if (!notice || !can(noticeAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
  const state = noticeMachine.next(notice.state, event)
  return state ? ok({ ...notice, state }) : refuse("wrong-state", { params: { state: notice.state } })
}
