import type { RegisterEntry } from "#app/modules/directory/register/register-entry.ts"
import { halfWidth } from "#app/shared/text.ts"
import { type Day, daysBetween } from "#app/shared/time/zone.ts"

/** How a declared value stands to the one beside it. */
export type Verdict = "same" | "differs" | "unknown"

/** Fields that both the form and the business register have. */
const REGISTER_FIELDS = ["name", "uscc", "legalRepresentative", "address"] as const
export type RegisterField = (typeof REGISTER_FIELDS)[number]

export interface Comparison {
  field: RegisterField
  declared: string
  register?: string
  verdict: Verdict
}

/** Without spaces and with one kind of brackets: what a person would call the same. */
function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, "").toUpperCase()
}

/** Form against register, field by field. Nothing known of a field is `unknown`, not a difference. */
export function compareWithRegister(
  declared: Readonly<Record<RegisterField, string>>,
  entry: RegisterEntry | null,
): Comparison[] {
  return REGISTER_FIELDS.map(field => {
    const register = entry?.[field]
    const verdict = register === undefined ? "unknown" : sameText(declared[field], register)
    return { field, declared: declared[field], register, verdict }
  })
}

function sameText(a: string, b: string): Verdict {
  return plain(a) === plain(b) ? "same" : "differs"
}

/** True for a firm that the register has ended: 注销, 吊销. */
export function hasEnded(entry: Pick<RegisterEntry, "state"> | null): boolean {
  return entry?.state === "cancelled" || entry?.state === "revoked"
}

/** True for data older than the policy's number of days (`listing.registerAge`). */
export function isStale(entry: Pick<RegisterEntry, "asOf">, today: Day, mostDays: number): boolean {
  return daysBetween(entry.asOf, today) > mostDays
}

/** The newest of several entries of one firm; of the same day the one that an officer looked up. */
export function newestOf(entries: readonly (RegisterEntry | null)[]): RegisterEntry | null {
  const known = entries.filter(entry => entry !== null)
  const rank = (entry: RegisterEntry) => `${entry.asOf} ${entry.source === "manual" ? 1 : 0}`
  return known.sort((a, b) => rank(b).localeCompare(rank(a)))[0] ?? null
}
