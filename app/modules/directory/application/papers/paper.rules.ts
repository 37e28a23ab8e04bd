import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { AgencyFacts, AgencyLicence } from "#app/modules/directory/agency.ts"
import type { AddLicence } from "#app/modules/directory/application/application.schema.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { Day } from "#app/shared/time/zone.ts"

/** One agency, and one person, has no more; a longer list would hide what matters. */
export const MOST_LICENCES = 30

export type PaperFacts = Omit<AgencyLicence, "id" | "file">

/**
 * A licence as it was entered, checked against the catalogue and the day. Refuses `licence-unknown`, `level-unknown`,
 * `licence-order`, `licence-not-yet`, `licence-expired`, `licence-twice`, each beside its field.
 */
export function licenceFor(
  input: Pick<AddLicence, "certificate" | "level" | "number" | "validFrom" | "validTo">,
  certificates: readonly Certificate[],
  others: readonly AgencyLicence[],
  today: Day,
): Result<PaperFacts> {
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

type Papers = Pick<AgencyFacts, "licences" | "people">

/** Where a certificate stands: the agency's own, or those of one of its people. */
export interface Shelf {
  personId?: string
  papers: AgencyLicence[]
}

/** The certificates of the agency itself, or of one of its people; undefined for a person it does not name. */
export function shelfOf(facts: Papers, personId: string | undefined): Shelf | undefined {
  if (!personId) return { papers: facts.licences }
  const person = facts.people.find(p => p.id === personId)
  return person && { personId, papers: person.certificates }
}

/** The shelf on which a certificate stands, or undefined. */
export function shelfWith(facts: Papers, licenceId: string): Shelf | undefined {
  const shelves: Shelf[] = [
    { papers: facts.licences },
    ...facts.people.map(p => ({ personId: p.id, papers: p.certificates })),
  ]
  return shelves.find(({ papers }) => papers.some(paper => paper.id === licenceId))
}

/** The facts with the certificates of a shelf replaced. */
export function withShelf(facts: Papers, { personId }: Shelf, papers: AgencyLicence[]): Partial<Papers> {
  if (!personId) return { licences: papers }
  return { people: facts.people.map(p => (p.id === personId ? { ...p, certificates: papers } : p)) }
}

/** Licences and people without one certificate; unchanged where they do not have it. */
export function withoutPaper<P extends { certificates: AgencyLicence[] }>(
  facts: { licences: AgencyLicence[]; people: P[] },
  licenceId: string,
): { licences: AgencyLicence[]; people: P[] } {
  const left = (papers: readonly AgencyLicence[]) => papers.filter(paper => paper.id !== licenceId)
  const people = facts.people.map(person => ({ ...person, certificates: left(person.certificates) }))
  return { licences: left(facts.licences), people }
}
