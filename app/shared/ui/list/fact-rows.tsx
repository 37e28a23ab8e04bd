import { type FactDefinitions, type FactValues, sayFact, shownIn } from "#app/shared/facts/facts.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"
import type { Fact } from "./facts.tsx"

/** The facts that a place shows, as terms with their values. */
export function factRows<F extends FactDefinitions>(
  facts: F,
  place: string,
  values: FactValues<F>,
  lang: Lang,
): (Fact & { name: keyof F & string })[] {
  const all = values as Record<string, unknown>
  return shownIn(facts, place).map(name => {
    const fact = facts[name] as F[keyof F & string]
    const value = all[name]
    const term = fact.label[lang]
    if (value !== undefined && fact.kind === "amount")
      return { name, term, value: <Money fen={value as number} /> }
    if (value !== undefined && fact.kind === "instant")
      return { name, term, value: <When at={value as Date} /> }
    return { name, term, value: sayFact(fact, value, lang) }
  })
}
