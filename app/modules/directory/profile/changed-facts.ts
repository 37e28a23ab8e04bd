import type { AgencyFacts } from "#app/modules/directory/agency.ts"
import { diffOf } from "#app/modules/directory/changes.rules.ts"
import { isUnmoved } from "#app/shared/facts/compare.ts"

const QUOTED = ["name", "shortName", "legalRepresentative", "region", "address"] as const
const NAMED = ["summary", "contactName"] as const

/**
 * A public fact that a change replaced, as everybody may read it for good: of certificates and people only that they
 * changed, of the phone number nothing.
 */
export type ChangedFact =
  | { fact: (typeof QUOTED)[number]; from: string; to: string }
  | { fact: "items" | "districts"; added: string[]; removed: string[] }
  | { fact: (typeof NAMED)[number] | "licences" | "people" }

/** The public facts in which what is in force now differs from what was before. */
export function changedFacts(before: AgencyFacts, after: AgencyFacts): ChangedFact[] {
  const { items, districts, licences, people } = diffOf(before, after)
  const facts: ChangedFact[] = [
    ...QUOTED.map(fact => ({ fact, from: before[fact] ?? "", to: after[fact] ?? "" })).filter(
      ({ from, to }) => from !== to,
    ),
    ...NAMED.filter(fact => (before[fact] ?? "") !== (after[fact] ?? "")).map(fact => ({ fact })),
  ]
  if (!isUnmoved(items)) facts.push({ fact: "items", ...items })
  if (!isUnmoved(districts)) facts.push({ fact: "districts", ...districts })
  if (!isUnmoved(licences)) facts.push({ fact: "licences" })
  if (!isUnmoved(people)) facts.push({ fact: "people" })
  return facts
}
