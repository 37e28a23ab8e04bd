import type { AddLicence } from "#app/modules/application/application.schema.ts"
import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { AgencyFacts, AgencyLicence } from "#app/modules/directory/agency.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { Day } from "#app/shared/time/zone.ts"

/** One agency, and one person, has no more; a longer list would hide what matters. */
export const MOST_LICENCES = 30

export type CertificateFacts = Omit<AgencyLicence, "id" | "file">

/**
 * A licence as it was entered, checked against the catalogue and the day. Refuses `licence-unknown`, `level-unknown`,
 * `licence-order`, `licence-not-yet`, `licence-expired`, `licence-twice`, each beside its field.
 */
export function licenceFor(
  input: Pick<AddLicence, "certificate" | "level" | "number" | "validFrom" | "validTo">,
  certificates: readonly Certificate[],
  others: readonly AgencyLicence[],
  today: Day,
): Result<CertificateFacts> {
  const [id, speciality] = input.certificate.split("/")
  const known = certificates.find(c => c.id === id)
  const isSpecial = known && known.specialities.length > 0
  const fits = isSpecial ? known.specialities.some(s => s.id === speciality) : speciality === undefined
  if (!known || !fits) return refuse("licence-unknown", { field: "certificate" })
  const level = input.level
  const isLevelled = known.levels.length > 0
  if (isLevelled ? !known.levels.some(l => l.id === level) : level) {
    return refuse("level-unknown", { field: "level" })
  }
  const { number, validFrom, validTo } = input
  const days = checkedDays({ validFrom, validTo }, today)
  if (!days.ok) return days
  const isTwice = others.some(o => o.certificate === id && o.speciality === speciality && o.number === number)
  if (isTwice) return refuse("licence-twice", { field: "number" })
  return ok({ certificate: known.id, speciality, level, number, validFrom, validTo })
}

function checkedDays(days: Pick<AgencyLicence, "validFrom" | "validTo">, today: Day): Result<null> {
  const { validFrom, validTo } = days
  if (validFrom && validTo && validTo < validFrom) return refuse("licence-order", { field: "validTo" })
  if (validFrom && validFrom > today) return refuse("licence-not-yet", { field: "validFrom" })
  if (validTo && validTo < today) return refuse("licence-expired", { field: "validTo" })
  return ok(null)
}

type Holdings = Pick<AgencyFacts, "licences" | "people">

/** Where a certificate stands: the agency's own, or those of one of its people. */
export interface Shelf {
  personId?: string
  certificates: AgencyLicence[]
}

/** The certificates of the agency itself, or of one of its people; undefined for a person it does not name. */
export function shelfOf(facts: Holdings, personId: string | undefined): Shelf | undefined {
  if (!personId) return { certificates: facts.licences }
  const person = facts.people.find(p => p.id === personId)
  return person && { personId, certificates: person.certificates }
}

/** The shelf on which a certificate stands, or undefined. */
export function shelfWith(facts: Holdings, licenceId: string): Shelf | undefined {
  const shelves: Shelf[] = [
    { certificates: facts.licences },
    ...facts.people.map(p => ({ personId: p.id, certificates: p.certificates })),
  ]
  return shelves.find(({ certificates }) => certificates.some(certificate => certificate.id === licenceId))
}

/** The facts with the certificates of a shelf replaced. */
export function withShelf(
  facts: Holdings,
  { personId }: Shelf,
  certificates: AgencyLicence[],
): Partial<Holdings> {
  if (!personId) return { licences: certificates }
  return { people: facts.people.map(p => (p.id === personId ? { ...p, certificates: certificates } : p)) }
}

/** Licences and people without one certificate; unchanged where they do not have it. */
export function withoutCertificate<P extends { certificates: AgencyLicence[] }>(
  facts: { licences: AgencyLicence[]; people: P[] },
  licenceId: string,
): { licences: AgencyLicence[]; people: P[] } {
  const left = (certificates: readonly AgencyLicence[]) =>
    certificates.filter(certificate => certificate.id !== licenceId)
  const people = facts.people.map(person => ({ ...person, certificates: left(person.certificates) }))
  return { licences: left(facts.licences), people }
}
