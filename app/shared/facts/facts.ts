import { fill, type Lang, type TextParam } from "#app/shared/i18n/texts.ts"
import { formatYuan, yuanInput } from "#app/shared/money.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"

/** One text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

interface Common {
  /** Its name: above the field, in the summary of errors, beside the value on a page, at the head of a column. */
  readonly label: Words
  /** What to write, below the label; `{name}` is filled in by the form. */
  readonly hint?: Words
  readonly optional?: true
  /** The part of its form in which it stands. */
  readonly part?: string
  /** The places, named by the things themselves, that show it beside its own form. */
  readonly shown?: readonly string[]
}

interface ChoiceWords {
  /** The word for a value, where it is chosen. */
  readonly option: (value: string, lang: Lang) => string
  /** The word for a value on a page, where it differs. */
  readonly say?: (value: string, lang: Lang) => string
  /** What choosing a value means; with it all choices are in sight. */
  readonly explain?: (value: string, lang: Lang) => string
}

/**
 * One fact of a thing, as people write it in a form and as everybody reads it. `line` and `text` are characters, `number`
 * a whole number with its unit, `amount` is typed in yuan and kept in fen, `instant` is typed as Shanghai's time. A `phone` is personal: the store keeps it encrypted under another name.
 */
export type FactDefinition = Common &
  (
    | {
        readonly kind: "line"
        readonly min?: number
        readonly max: number
        readonly width?: "full" | "wide" | "medium"
        readonly autoComplete?: string
      }
    | { readonly kind: "text"; readonly min?: number; readonly max: number; readonly rows?: number }
    | {
        readonly kind: "number"
        readonly min: number
        readonly max: number
        readonly unit: Words
        readonly said: Words
      }
    | { readonly kind: "amount"; readonly minFen: number; readonly maxFen: number }
    | ({ readonly kind: "choice"; readonly of: readonly [string, ...string[]] } & ChoiceWords)
    | { readonly kind: "instant" }
    | { readonly kind: "phone" }
  )

export type FactDefinitions = Readonly<Record<string, FactDefinition>>

/** What a fact holds once it is read. */
export type FactValue<D> = D extends { kind: "number" | "amount" }
  ? number
  : D extends { kind: "instant" }
    ? Date
    : D extends { of: readonly (infer V)[] }
      ? V
      : string

type OptionalKeys<F> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F]

/** The facts of one thing: those that are optional may be absent. */
export type FactValues<F> = { -readonly [K in Exclude<keyof F, OptionalKeys<F>>]: FactValue<F[K]> } & {
  -readonly [K in OptionalKeys<F>]?: FactValue<F[K]>
}

/** Declares the facts of one kind of thing, in the order in which they are asked for and shown. */
export function defineFacts<const F extends FactDefinitions>(facts: F): F {
  return facts
}

/** The names of the facts in their order. */
export function factNames<F extends FactDefinitions>(facts: F): (keyof F & string)[] {
  return Object.keys(facts) as (keyof F & string)[]
}

/** The facts alone out of something that has more; an absent one is there as undefined, so that it replaces what was. */
export function pickFacts<F extends FactDefinitions>(facts: F, source: FactValues<F>): FactValues<F> {
  const all = source as Record<string, unknown>
  return Object.fromEntries(factNames(facts).map(name => [name, all[name]])) as FactValues<F>
}

/** The facts as the fields of their form show them. */
export function factInputs<F extends FactDefinitions>(
  facts: F,
  values: FactValues<F>,
): Record<keyof F & string, string> {
  const all = values as Record<string, unknown>
  const inputs = factNames(facts).map(name => [name, inputOf(facts[name] as FactDefinition, all[name])])
  return Object.fromEntries(inputs) as Record<keyof F & string, string>
}

function inputOf({ kind }: FactDefinition, value: unknown): string {
  if (value === undefined) return ""
  if (kind === "amount") return yuanInput(value as number)
  if (kind === "instant") return `${localDay(value as Date)}T${localTime(value as Date)}`
  return String(value)
}

/** A fact in words, for a page, a table or a comparison; nothing when it is absent. */
export function sayFact(fact: FactDefinition, value: unknown, lang: Lang): string {
  if (value === undefined || value === "") return ""
  switch (fact.kind) {
    case "number":
      return fill(fact.said[lang], { n: value as number })
    case "amount":
      return formatYuan(value as number)
    case "instant":
      return `${localDay(new Date(value as Date))} ${localTime(new Date(value as Date))}`
    case "choice":
      return (fact.say ?? fact.option)(value as string, lang)
    default:
      return value as string
  }
}

/** The facts that a place shows, by name. */
export function shownIn<F extends FactDefinitions>(facts: F, place: string): (keyof F & string)[] {
  return factNames(facts).filter(name => facts[name]?.shown?.includes(place))
}

/** The facts that stand in one part of their form, by name. */
export function inPart<F extends FactDefinitions>(facts: F, part: string): (keyof F & string)[] {
  return factNames(facts).filter(name => facts[name]?.part === part)
}

/** Label or hint of a fact in a language, with what the form fills in. */
export function factWords(
  words: Words | undefined,
  lang: Lang,
  params?: Record<string, TextParam>,
): string | undefined {
  return words && fill(words[lang], params)
}

/** The labels of the facts, for the form's kit. */
export function factLabels<F extends FactDefinitions>(
  facts: F,
  lang: Lang,
): Record<keyof F & string, string> {
  return Object.fromEntries(factNames(facts).map(name => [name, facts[name]?.label[lang]])) as Record<
    keyof F & string,
    string
  >
}
