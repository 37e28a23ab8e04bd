import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { fill, type Lang } from "#app/shared/i18n/texts.ts"
import { accountMailTexts } from "./mail.texts.ts"

type Letter = "welcome" | "reset" | "changed" | "invite" | "staff" | "expert"

/** The whole address of a page for a letter, in the language of its reader. */
export function letterLink({ env }: Services, lang: Lang, page: string): string {
  return new URL(lang === "en" ? `/en${page}` : page, env.APP_ORIGIN).href
}

/** Orders a letter inside a command; it leaves after the commit. */
export function sendLetter(
  tx: Tx,
  reader: { email: string; language: Lang },
  letter: Letter,
  params: Record<string, string | number>,
): void {
  const texts = accountMailTexts[reader.language]
  const subject = fill(texts[`${letter}.subject`], params)
  tx.effect({
    kind: "mail.send",
    payload: { to: reader.email, subject, text: fill(texts[`${letter}.text`], params) },
  })
}
