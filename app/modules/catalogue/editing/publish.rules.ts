import type { Refusal } from "#app/shared/result.ts"
import { type ItemState, isConsulted } from "../item.machine.ts"
import type { Bilingual, ItemFacts } from "../service-item.ts"

/** What publication looks at besides the words of the draft. */
interface Situation {
  state: ItemState
  /** What is in force, when the draft is a revision. */
  inForce?: ItemFacts
  closesAt?: Date
  unanswered: number
  now: Date
}

const WORDS = ["approvalItem", "department", "deliverable", "what", "neededBy"] as const

/**
 * Everything that keeps a draft from being published, at once. A mandatory item (强制性) needs its law, article and the
 * text of the article (优化营商环境条例 article 43: no law, no precondition of an approval); what is consulted on waits for its
 * closing day, and every comment for its answer.
 */
export function publishRefusals(facts: ItemFacts, situation: Situation): Refusal[] {
  const found: Refusal[] = WORDS.filter(key => !isWhole(facts[key])).map(key => ({ code: `missing-${key}` }))
  if (!isWhole(facts.qualification.note) || isEmptyRule(facts)) found.push({ code: "missing-qualification" })
  if (facts.kind === "mandatory") found.push(...basisRefusals(facts))
  if (facts.selfPrepareAllowed && facts.kind !== "optional") found.push({ code: "self-prepare-not-optional" })
  const { state, closesAt, unanswered, now, inForce } = situation
  if (isConsulted({ state }) && closesAt && closesAt > now) found.push({ code: "consultation-open" })
  if (unanswered > 0) found.push({ code: "comments-unanswered", params: { n: unanswered } })
  if (inForce && changedFacts(inForce, facts).length === 0) found.push({ code: "nothing-changed" })
  return found
}

function basisRefusals({ legalBasis }: ItemFacts): Refusal[] {
  const withArticle = legalBasis.filter(basis => basis.article)
  if (withArticle.length === 0) return [{ code: "missing-basis" }]
  return withArticle.some(basis => basis.text) ? [] : [{ code: "missing-basis-text" }]
}

function isWhole(words: Bilingual): boolean {
  return Boolean(words.zh && words.en)
}

/** A first draft starts with an empty list, which nobody could meet or miss. */
function isEmptyRule({ qualification: { rule } }: ItemFacts): boolean {
  return "allOf" in rule && rule.allOf.length === 0
}

/** The names of the facts that two versions do not share, in the order of the page; the order of keys inside does not count. */
export function changedFacts(before: ItemFacts, after: ItemFacts): (keyof ItemFacts)[] {
  return FACT_KEYS.filter(key => canonical(before[key]) !== canonical(after[key]))
}

/** Every fact, in the order in which people read them. */
export const FACT_KEYS = [
  "name",
  "nameEn",
  "abbreviations",
  "fieldId",
  "kind",
  "selfPrepareAllowed",
  "what",
  "neededBy",
  "approvalItem",
  "department",
  "deliverable",
  "legalBasis",
  "qualification",
  "statutoryDays",
  "promisedDays",
  "priceBasis",
  "priceRange",
  "regionAssessed",
  "tenderCategory",
] as const satisfies (keyof ItemFacts)[]

/** A value as text with its keys in order; what is undefined is left out, as the store does. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  )
}
