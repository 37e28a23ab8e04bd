/** The two languages of the marketplace; Chinese is the default and has no prefix in the address. */
export type Lang = "zh" | "en"

/** Value of a parameter in a text; numbers stand as they are, so group thousands before. */
export type TextParam = string | number

type Dictionary = Readonly<Record<string, string>>

/** Chinese texts with their literal types and the English ones under the same keys. */
export interface Texts<Z extends Dictionary = Dictionary> {
  readonly zh: Z
  readonly en: { readonly [K in keyof Z]: string }
}

type NameOf<P extends string> = P extends `${infer N}?${string}` ? N : P

/** Names of the parameters in a text: `"{n} 家机构"` → `"n"`. */
export type ParamsOf<S extends string> = S extends `${string}{${infer P}}${infer R}`
  ? NameOf<P> | ParamsOf<R>
  : never

type Arguments<S extends string> = [ParamsOf<S>] extends [never]
  ? []
  : [params: Record<ParamsOf<S>, TextParam>]

/** Gives the text of a key in one language; parameters are checked against the Chinese text. */
export type Translate<Z extends Dictionary> = <K extends keyof Z & string>(
  key: K,
  ...args: Arguments<Z[K]>
) => string

/**
 * Declares the texts of one module. A missing or surplus English key is a compile error.
 * `{n}` inserts a parameter; English may write `{n?agency:agencies}` for one and many.
 */
export function defineTexts<const Z extends Dictionary>(texts: {
  zh: Z
  en: { [K in keyof Z]: string }
}): Texts<Z> {
  return texts
}

const PARAM = /\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g

/**
 * Puts parameters into a text; a parameter that is not given stays visible as `{name}`. The space that sets a number or
 * a code apart from Chinese falls away where the parameter is Chinese itself.
 */
export function fill(text: string, params?: Readonly<Record<string, TextParam>>): string {
  if (!params && !text.includes("{")) return text
  let filled = ""
  let from = 0
  for (const { 0: whole, 1: name = "", 2: one, 3: many = "", index } of text.matchAll(PARAM)) {
    filled = joined(joined(filled, text.slice(from, index)), inserted(params?.[name], { whole, one, many }))
    from = index + whole.length
  }
  return joined(filled, text.slice(from))
}

function inserted(value: TextParam | undefined, as: { whole: string; one?: string; many: string }): string {
  if (value === undefined) return as.whole
  if (as.one === undefined) return String(value)
  return String(value) === "1" ? as.one : as.many
}

const ENDS_CHINESE = /[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef] ?$/
const BEGINS_CHINESE = /^ ?[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]/

function joined(before: string, next: string): string {
  const isGap = before.endsWith(" ") !== next.startsWith(" ")
  if (!isGap || !ENDS_CHINESE.test(before) || !BEGINS_CHINESE.test(next)) return before + next
  return before.trimEnd() + next.trimStart()
}

/** Made once for each set of texts: pages ask for them in every row. */
const translators: Record<Lang, WeakMap<object, unknown>> = { zh: new WeakMap(), en: new WeakMap() }

/** Gives a function from key (and parameters) to text, for servers and pure files; components use `useTexts`. */
export function translator<Z extends Dictionary>(texts: Texts<Z>, lang: Lang): Translate<Z> {
  const known = translators[lang].get(texts)
  if (known) return known as Translate<Z>
  const words = texts[lang]
  const translate: Translate<Z> = (key, ...args) => fill(words[key], args[0])
  translators[lang].set(texts, translate)
  return translate
}

/** Text of a key known only at run time (a refusal code, a state from the store); `undefined` when there is none. */
export function lookup(
  texts: Texts,
  lang: Lang,
  key: string,
  params?: Readonly<Record<string, TextParam>>,
): string | undefined {
  const text = Object.hasOwn(texts[lang], key) ? texts[lang][key] : undefined
  return text === undefined ? undefined : fill(text, params)
}

function names(text: string): string {
  return [...new Set(Array.from(text.matchAll(PARAM), m => m[1] ?? ""))].sort().join(", ")
}

/** What is wrong with a set of texts, one line each: empty texts, keys of one language only, unlike parameters. */
export function textErrors(texts: Texts): string[] {
  const errors: string[] = []
  for (const key of new Set([...Object.keys(texts.zh), ...Object.keys(texts.en)])) {
    const zh = texts.zh[key]
    const en = texts.en[key]
    if (zh === undefined || en === undefined)
      errors.push(`${key}: missing in ${zh === undefined ? "zh" : "en"}`)
    else if (!zh.trim() || !en.trim()) errors.push(`${key}: empty text`)
    else if (names(zh) !== names(en)) errors.push(`${key}: parameters {${names(zh)}} and {${names(en)}}`)
  }
  return errors
}
