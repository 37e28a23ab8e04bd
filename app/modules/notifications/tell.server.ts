import {
  type Addressee,
  membersOf,
  personFor,
  staffOf,
} from "#app/modules/accounts/people/people-queries.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { type ParamsOf, translator } from "#app/shared/i18n/texts.ts"
import type { StaffRole } from "#app/shared/roles.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { letterTexts } from "./letter.texts.ts"
import { messageInWords, storedParams } from "./message-words.ts"
import type { MessageCode, messageTexts } from "./messages.texts.ts"

/** A message before it has a reader: its parameters are those of its text. */
export type Message = {
  [C in MessageCode]: {
    code: C
    params: Record<ParamsOf<(typeof messageTexts.zh)[C]>, string | number | Date>
    /** The English of those parameters that are words themselves. */
    english?: Partial<Record<ParamsOf<(typeof messageTexts.zh)[C]>, string>>
    /** Where it leads, without a language. */
    link: string
  }
}[MessageCode]

/** Puts a message into the inbox of each person once. */
async function tell(tx: Tx, people: readonly Pick<Addressee, "personId">[], message: Message): Promise<void> {
  const { code, link } = message
  const params = paramsOf(message)
  for (const personId of new Set(people.map(p => p.personId))) {
    const doc = { _id: newId(), personId, code, params, link, at: tx.now, readAt: null }
    await tx.putPrivate(InboxMessageModel, doc)
  }
}

function paramsOf({ params, english = {} }: Message): Record<string, string | number> {
  const inEnglish = Object.entries(english).map(([name, words]) => [`${name}En`, words])
  return storedParams({ ...params, ...Object.fromEntries(inEnglish) })
}

/** The same by letter as well, for what must not be missed. */
export async function tellOrganisationByMail(
  tx: Tx,
  organisationId: string,
  message: Message,
): Promise<void> {
  const people = await membersOf(tx, organisationId)
  await tell(tx, people, message)
  for (const { email, name, language } of people) {
    const t = translator(letterTexts, language)
    const said = messageInWords({ code: message.code, params: paramsOf(message) }, language, tx.now)
    const text = t("text", { name, said })
    const page = language === "en" ? `/en${message.link}` : message.link
    tx.effect({ kind: "mail.send", payload: { to: email, subject: t("subject"), text, page } })
  }
}

/** Tells one person. */
export async function tellPerson(tx: Tx, personId: string, message: Message): Promise<void> {
  await tell(tx, await personFor(tx, personId), message)
}

/** Tells the active people of an organisation. */
export async function tellOrganisation(tx: Tx, organisationId: string, message: Message): Promise<void> {
  await tell(tx, await membersOf(tx, organisationId), message)
}

/** Tells the people of several organisations; whoever belongs to two is told once. */
export async function tellOrganisations(
  tx: Tx,
  organisationIds: readonly string[],
  message: Message,
): Promise<void> {
  const people: Addressee[] = []
  for (const id of new Set(organisationIds)) people.push(...(await membersOf(tx, id)))
  await tell(tx, people, message)
}

/** Tells the active staff of a role. */
export async function tellStaff(tx: Tx, role: StaffRole, message: Message): Promise<void> {
  await tell(tx, await staffOf(tx, role), message)
}
