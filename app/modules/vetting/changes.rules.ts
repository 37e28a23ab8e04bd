import type { AgencyLicence, RegionId } from "#app/modules/directory/agency.ts"

/** Facts of a file that a change may touch, each shown before and after. */
const CHANGED_FIELDS = [
  "name",
  "shortName",
  "legalRepresentative",
  "region",
  "address",
  "summary",
  "contactName",
  "contactPhone",
  "servesRegions",
] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]

type Facts = Partial<Record<Exclude<ChangedField, "servesRegions" | "region">, string>> & {
  region: RegionId
  servesRegions: readonly RegionId[]
}

/** One fact of a change: what is in force and what is proposed. */
export interface FactChange {
  field: ChangedField
  before: string | readonly string[]
  after: string | readonly string[]
}

/** What a change says otherwise than what is in force; nothing for an application. */
export function changedFacts(proposed: Facts, inForce: Facts | undefined): FactChange[] {
  if (!inForce) return []
  return CHANGED_FIELDS.map(field => ({
    field,
    before: inForce[field] ?? "",
    after: proposed[field] ?? "",
  })).filter(({ before, after }) => String(before) !== String(after))
}

/** How a certificate of a change stands to those in force. */
export type LicenceChange = "same" | "new" | "file-replaced" | "facts-changed"

/** A certificate against what is in force: the same, another file, other facts, or one that was not there. */
export function licenceChange(licence: AgencyLicence, inForce: readonly AgencyLicence[]): LicenceChange {
  const before =
    inForce.find(known => known.id === licence.id) ??
    inForce.find(known => identity(known) === identity(licence))
  if (!before) return "new"
  if (before.file?.sha256 !== licence.file?.sha256) return "file-replaced"
  return facts(before) === facts(licence) ? "same" : "facts-changed"
}

function identity({ certificate, speciality, number }: AgencyLicence): string {
  return [certificate, speciality, number].join("|")
}

function facts({ certificate, speciality, level, number, validFrom, validTo }: AgencyLicence): string {
  return [certificate, speciality, level, number, validFrom, validTo].join("|")
}
