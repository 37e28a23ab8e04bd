import { Converter } from "opencc-js/t2cn"
import { halfWidth } from "#app/shared/text.ts"

/** Its tables are put together when they are first needed, not at every start. */
let toSimplified: ((text: string) => string) | undefined

/** Text as it is indexed and asked for: simplified characters, half-width, one space between words. */
export function plainText(text: string): string {
  toSimplified ??= Converter({ from: "t", to: "cn" })
  return toSimplified(halfWidth(text)).replace(/\s+/g, " ").trim()
}

/** True for a text with Chinese characters, which has a pinyin to fall back on. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
