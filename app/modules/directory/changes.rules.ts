import type { AgencyFacts, AgencyLicence, RegionId } from "#app/modules/directory/agency.ts"

const LINES = [
  "name",
  "shortName",
  "legalRepresentative",
  "region",
  "address",
  "summary",
  "contactName",
  "contactPhone",
] as const
export type FactLine = (typeof LINES)[number]

/** What two states of the facts are compared by: the phone in clear, a person by the end of the number. */
export type ComparedFacts = Pick<AgencyFacts, "itemCodes" | "servesRegions" | "licences"> &
  Partial<Record<FactLine, string>> & {
    people: readonly { id: string; name: string; idTail?: string; certificates: AgencyLicence[] }[]
  }

interface Moved<T> {
  added: T[]
  removed: T[]
}

interface Paired<T> extends Moved<T> {
  changed: { before: T; after: T }[]
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
  const lines = LINES.filter(line => (before[line] ?? "") !== (after[line] ?? ""))
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
  const moves = [items, districts, licences, people]
  const isMoved = moves.some(({ added, removed }) => added.length + removed.length > 0)
  return lines.length + licences.changed.length + people.changed.length === 0 && !isMoved
}

function moved<T extends string>(before: readonly T[], after: readonly T[]): Moved<T> {
  return {
    added: after.filter(one => !before.includes(one)),
    removed: before.filter(one => !after.includes(one)),
  }
}

function paired<T extends { id: string }>(before: readonly T[], after: readonly T[]): Paired<T> {
  const of = (list: readonly T[], id: string) => list.find(one => one.id === id)
  const both = before.flatMap(one => {
    const same = of(after, one.id)
    return same && !isAlike(one, same) ? [{ before: one, after: same }] : []
  })
  return {
    added: after.filter(one => !of(before, one.id)),
    removed: before.filter(one => !of(after, one.id)),
    changed: both,
  }
}

/** The same in every field, whatever their order; a missing one is an undefined one. */
function isAlike(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date || typeof value !== "object") return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  const known = Object.entries(value).filter(([, part]) => part !== undefined && part !== null)
  const parts = known.map(([name, part]) => `${name}:${canonical(part)}`)
  return `{${parts.sort().join(",")}}`
}
