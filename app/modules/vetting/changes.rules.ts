import type { AgencyLicence } from "#app/modules/directory/agency.ts"

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
