import { letterLink } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import { keepToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { fill, type Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import { claimableTexts } from "./claimable.texts.ts"
import type { ClaimableDoc } from "./claimable.ts"

/** What a letter to an agency of the list is about. */
export type ClaimLetter = "invitation" | "reminder"

/**
 * Gives an entry a link that works once until an instant, and sends it by a letter to the address of the list; a link
 * sent before dies. The list knows no language, so the letter speaks both; the name stands once, in front of its subject.
 */
export async function sendClaimLink(
  services: Services,
  tx: Tx,
  { _id: subjectId, name, source, contactEmail }: ClaimableDoc,
  { letter, token, until }: { letter: ClaimLetter; token: string; until: Date },
): Promise<void> {
  await keepToken(tx, { purpose: "agency-invitation", subjectId, token, expiresAt: until })
  const say = (lang: Lang, part: "subject" | "text") => {
    const link = letterLink(services, lang, path.claim(token))
    const params = { name, source, link, until: lastMoment(until, lang) }
    return fill(claimableTexts[lang][`mail.${letter}.${part}`], params)
  }
  const subject = `${name}：${say("zh", "subject")} · ${say("en", "subject")}`
  const text = `${say("zh", "text")}\n\n— — —\n\n${say("en", "text")}`
  tx.effect({ kind: "mail.send", payload: { to: contactEmail, subject, text } })
}

/** With its year: a letter is read whenever it is read. */
function lastMoment(until: Date, lang: Lang): string {
  const [day, time] = [describeDay(localDay(until), lang), localTime(until)]
  return lang === "en" ? `${day}, ${time}` : `${day}${time}`
}
