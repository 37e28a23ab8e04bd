import { type Lang, lookup } from "#app/shared/i18n/texts.ts"
import { formatYuan } from "#app/shared/money.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { messageTexts } from "./messages.texts.ts"

const INSTANT = /(At|By)$/
const AMOUNT = /Fen$/

/** Instants as ISO texts, so that a message can be put into words in any language later. */
export function storedParams(
  params: Readonly<Record<string, string | number | Date>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  )
}

/** A stored message in words. A parameter that is itself words has its English ones under its name with `En`. A code that no longer has a text gives its code: nothing is hidden from its reader. */
export function messageInWords(
  message: { code: string; params: Readonly<Record<string, string | number>> },
  lang: Lang,
  now: Date,
): string {
  const said = Object.entries(message.params).map(([name, plain]) => {
    const value = (lang === "en" && message.params[`${name}En`]) || plain
    if (INSTANT.test(name)) return [name, describeInstant(new Date(value), now, lang).absolute]
    return [name, AMOUNT.test(name) ? formatYuan(Number(value)) : value]
  })
  return lookup(messageTexts, lang, message.code, Object.fromEntries(said)) ?? message.code
}
