import type { AgencyFacts, AgencyLicence, RegionId } from "#app/modules/directory/agency.ts"
import { changedFacts, isUnmoved, type Moved, moved, type Paired, paired } from "#app/shared/facts/compare.ts"
import { AGENCY_FACTS } from "./agency.facts.ts"

export type FactLine = keyof typeof AGENCY_FACTS

/** What two states of the facts are compared by: the phone in clear, a person by the end of the number. */
export type ComparedFacts = Pick<AgencyFacts, "itemCodes" | "servesRegions" | "licences"> &
  Partial<Record<FactLine, string>> & {
    people: readonly { id: string; name: string; idTail?: string; certificates: AgencyLicence[] }[]
  }

/** What a change proposes against what is in force. */
export interface FactsDiff {
  lines: { line: FactLine; before?: string; after?: string }[]
  items: Moved<string>
  districts: Moved<RegionId>
  licences: Paired<AgencyLicence>
  people: Paired<ComparedFacts["people"][number]>
}

/** Everything that differs; a certificate or person is the same by its id, whatever else was changed. */
export function diffOf(before: ComparedFacts, after: ComparedFacts): FactsDiff {
  const lines = changedFacts(AGENCY_FACTS, before, after)
  return {
    lines: lines.map(line => ({ line, before: before[line], after: after[line] })),
    items: moved(before.itemCodes, after.itemCodes),
    districts: moved(before.servesRegions, after.servesRegions),
    licences: paired(before.licences, after.licences),
    people: paired(before.people, after.people),
  }
}

/** True while a change changes nothing. */
export function isSame({ lines, items, districts, licences, people }: FactsDiff): boolean {
  return lines.length === 0 && [items, districts, licences, people].every(isUnmoved)
}
