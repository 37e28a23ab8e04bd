import { raw } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"

/**
 * Marks one own message as read and gives where it leads. Read marks are outside the journal. Refuses `not-found` for
 * somebody else's.
 */
export async function markRead(
  actor: PersonActor,
  messageId: string,
  now: Date,
): Promise<Result<{ link?: string }>> {
  const mine = { _id: messageId, personId: actor.personId }
  await raw(InboxMessageModel).updateOne({ ...mine, readAt: null }, { $set: { readAt: now } })
  const message = await raw(InboxMessageModel).findOne(mine)
  return message ? ok({ link: message.link }) : refuse("not-found")
}

/** Marks every message of a person as read that has come until now. */
export async function markAllRead(actor: PersonActor, now: Date): Promise<void> {
  const unread = { personId: actor.personId, readAt: null }
  await raw(InboxMessageModel).updateMany({ ...unread, at: { $lte: now } }, { $set: { readAt: now } })
}
