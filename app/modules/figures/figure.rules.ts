import { ITEM_KINDS, type ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { type AgencyState, isListed, REGION_IDS, type RegionId } from "#app/modules/directory/agency.ts"
import {
  participates,
  type StatusPeriod,
  statusAt,
  wasListedAt,
} from "#app/modules/directory/status-history.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { instantAt, localYear } from "#app/shared/time/zone.ts"
import type { Figure, FigureRow } from "./figure.ts"

/** What is counted of an agency. */
export interface CountedAgency {
  uscc: string
  region: RegionId
  fields: readonly string[]
  status: AgencyState
  servesRegions: readonly RegionId[]
  activeItemCodes: readonly string[]
  statusHistory: readonly StatusPeriod[]
}

/** 机构性质, as the first two signs of the credit code tell it (GB 32100-2015). */
const ORGANISATION_TYPES = ["enterprise", "individual", "institution", "social", "unknown"] as const
type OrganisationType = (typeof ORGANISATION_TYPES)[number]

const TYPE_BY_CODE: Record<string, OrganisationType> = {
  "91": "enterprise",
  "92": "individual",
  "12": "institution",
  "51": "social",
  "52": "social",
  "53": "social",
}

/** What kind of organisation a credit code belongs to; `unknown` where the code does not say one of these. */
export function typeOfCode(uscc: string): OrganisationType {
  return TYPE_BY_CODE[uscc.slice(0, 2)] ?? "unknown"
}

/** The states an agency can be in after it has been on the list; a change that is checked leaves it there. */
const AFTER_LISTING = ["listed", "warned", "suspended", "removed", "left"] as const

/** Headline: how many of the listed agencies take part in the district. */
export function participation(agencies: readonly CountedAgency[]) {
  return { numerator: agencies.filter(participates).length, denominator: agencies.filter(isListed).length }
}

/** Listed agencies by the fields of their active items; one may count in two. */
export function agenciesByField(agencies: readonly CountedAgency[], asOf: Date): Figure {
  const listed = agencies.filter(isListed)
  return {
    id: "agencies-by-field",
    rows: tally(FIELD_IDS, listed, a => a.fields),
    total: listed.length,
    asOf,
  }
}

/** Listed agencies by their place of registration. */
export function agenciesByRegion(agencies: readonly CountedAgency[], asOf: Date): Figure {
  const listed = agencies.filter(isListed)
  return {
    id: "agencies-by-region",
    rows: tally(REGION_IDS, listed, a => [a.region]),
    total: listed.length,
    asOf,
  }
}

/** Listed agencies by kind of organisation; kinds that nobody has are left out. */
export function agenciesByKind(agencies: readonly CountedAgency[], asOf: Date): Figure {
  const listed = agencies.filter(isListed)
  const rows = tally(ORGANISATION_TYPES, listed, a => [typeOfCode(a.uscc)]).filter(row => row.value > 0)
  return { id: "agencies-by-kind", rows, total: listed.length, asOf }
}

/** Agencies that had been on the list by the end of the year (or now), by the state they were in then. */
export function agenciesByStatus(agencies: readonly CountedAgency[], year: number, now: Date): Figure {
  const asOf = earlier(endOfYear(year), now)
  const states = agencies
    .filter(a => wasEverListed(a, asOf))
    .flatMap(a => statusAt(a.statusHistory, asOf) ?? [])
  const shown = states.map(status => (status === "change-in-check" ? "listed" : status))
  return { id: "agencies-by-status", rows: tally(AFTER_LISTING, shown, s => [s]), total: shown.length, asOf }
}

/** How many were on the list at the end of each month of the year that has begun; of the present month, now. */
export function agenciesByMonth(agencies: readonly CountedAgency[], year: number, now: Date): Figure {
  const ends = monthEnds(year, now)
  const rows = ends.map(({ month, at }) => ({
    key: month,
    value: agencies.filter(({ statusHistory }) => wasListedAt(statusHistory, at)).length,
  }))
  const asOf = ends.at(-1)?.at ?? now
  return { id: "agencies-by-month", rows, total: agencies.filter(a => wasEverListed(a, asOf)).length, asOf }
}

/** Published items by kind. */
export function itemsByKind(items: readonly Pick<ServiceItem, "kind">[], asOf: Date): Figure {
  return { id: "items-by-kind", rows: tally(ITEM_KINDS, items, i => [i.kind]), total: items.length, asOf }
}

/** Published items by field; each has one. */
export function itemsByField(items: readonly Pick<ServiceItem, "fieldId">[], asOf: Date): Figure {
  return { id: "items-by-field", rows: tally(FIELD_IDS, items, i => [i.fieldId]), total: items.length, asOf }
}

/** Public experts by field; one may count in up to three. */
export function expertsByField(experts: readonly { fields: readonly string[] }[], asOf: Date): Figure {
  const rows = tally(FIELD_IDS, experts, e => e.fields)
  return { id: "experts-by-field", rows, total: experts.length, asOf }
}

/** The year in an address: four digits from 2000 to the present one; anything else is no answer. */
export function parseYear(input: string | null, now: Date): number | undefined {
  if (!/^\d{4}$/.test(input ?? "")) return undefined
  const year = Number(input)
  return year >= 2000 && year <= localYear(now) ? year : undefined
}

/** The years with anything on the list, newest first; always the present one and the one asked for. */
export function yearsOf(agencies: readonly CountedAgency[], now: Date, asked: number): number[] {
  const listed = agencies.flatMap(
    ({ statusHistory }) => statusHistory.find(({ status }) => isListed({ status })) ?? [],
  )
  const first = Math.min(localYear(now), asked, ...listed.map(({ since }) => localYear(since)))
  const last = Math.max(localYear(now), asked)
  return Array.from({ length: last - first + 1 }, (_, at) => last - at)
}

/** The end of each month of a year, as far as it has begun; of the present month, now. */
export function monthEnds(year: number, now: Date): { month: string; at: Date }[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, "0")}`
    const next = at === 11 ? `${year + 1}-01-01` : `${year}-${String(at + 2).padStart(2, "0")}-01`
    return { month, start: instantAt(`${month}-01`, "00:00"), end: endOfDay(next) }
  })
    .filter(({ start }) => start <= now)
    .map(({ month, end }) => ({ month, at: earlier(end, now) }))
}

function endOfYear(year: number): Date {
  return endOfDay(`${year + 1}-01-01`)
}

/** The last millisecond before a day begins. */
function endOfDay(next: string): Date {
  return new Date(instantAt(next, "00:00").getTime() - 1)
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

function wasEverListed({ statusHistory }: CountedAgency, by: Date): boolean {
  return statusHistory.some(({ status, since }) => since <= by && isListed({ status }))
}

/** How many have each key; a thing with two keys counts in both. */
function tally<T>(
  keys: readonly string[],
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): FigureRow[] {
  const counts = new Map<string, number>()
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return keys.map(key => ({ key, value: counts.get(key) ?? 0 }))
}
