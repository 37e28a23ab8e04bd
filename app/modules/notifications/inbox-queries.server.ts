import { raw } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { messageInWords } from "./message-words.ts"

const PAGE_SIZE = 20
/** The header shows no more. */
const MOST_UNREAD = 100

/** A message as its reader sees it. */
export interface MessageView {
  id: string
  text: string
  hasLink: boolean
  at: Date
  isRead: boolean
}

/** The messages of a person, newest first, a page at a time, in the language of the page. */
export async function inboxOf(
  actor: PersonActor,
  lang: Lang,
  page: number,
  now: Date,
): Promise<{ messages: MessageView[]; window: PageWindow; unread: number }> {
  const mine = { personId: actor.personId }
  const [total, unread] = await Promise.all([
    raw(InboxMessageModel).countDocuments(mine),
    unreadOf(actor.personId),
  ])
  const window = pageWindow(total, page, PAGE_SIZE)
  const docs = await raw(InboxMessageModel)
    .find(mine)
    .sort({ at: -1, _id: 1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  const messages = docs.map(doc => ({
    id: doc._id,
    text: messageInWords(doc, lang, now),
    hasLink: Boolean(doc.link),
    at: doc.at,
    isRead: doc.readAt !== null,
  }))
  return { messages, window, unread }
}

/** How many messages a person has not read, counted up to 100. */
export function unreadOf(personId: string): Promise<number> {
  return raw(InboxMessageModel).countDocuments({ personId, readAt: null }, { limit: MOST_UNREAD })
}
