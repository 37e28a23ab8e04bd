import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PractitionerClaimModel } from "#models/directory/practitioner-claim.server.ts"
import type { AgencyDoc } from "./agency.ts"

/**
 * Takes a person for an agency: one person belongs to one agency, because the keyed hash of the ID number is the id of
 * the record. Refuses `person-elsewhere` beside the number, and never says where.
 */
export async function claimPerson(tx: Tx, idKey: string, agencyId: string): Promise<Result<null>> {
  const claim = await tx.get(PractitionerClaimModel, idKey)
  if (claim?.agencyId === agencyId) return ok(null)
  if (claim?.agencyId) return refuse("person-elsewhere", { field: "idNumber" })
  await tx.put(PractitionerClaimModel, { _id: idKey, agencyId, since: tx.now })
  return ok(null)
}

type Named = Pick<AgencyDoc, "status" | "people" | "proposal">

/** True while an agency holds its people: not once it has left or was removed. */
function holdsPeople({ status }: Pick<AgencyDoc, "status">): boolean {
  return status !== "removed" && status !== "left"
}

/** Everybody an agency holds: those in force and those of a change. */
function peopleOf(agency: Named): Set<string> {
  const named = holdsPeople(agency) ? [...agency.people, ...(agency.proposal?.people ?? [])] : []
  return new Set(named.map(person => person.idKey))
}

/** Frees everybody whom the agency held before and no longer holds. */
export async function releasePeople(tx: Tx, before: AgencyDoc, after: AgencyDoc): Promise<void> {
  const still = peopleOf(after)
  for (const idKey of peopleOf(before)) {
    if (still.has(idKey)) continue
    const claim = await tx.get(PractitionerClaimModel, idKey)
    if (claim?.agencyId !== before._id) continue
    await tx.put(PractitionerClaimModel, { _id: idKey, since: tx.now })
  }
}

/**
 * An agency that comes back after its removal takes its people again, except those who went to another agency meanwhile.
 * Gives the agency with the people that it holds.
 */
export async function reclaimPeople(tx: Tx, before: AgencyDoc, after: AgencyDoc): Promise<AgencyDoc> {
  if (holdsPeople(before) || !holdsPeople(after)) return after
  const gone = new Set<string>()
  for (const idKey of peopleOf(after)) {
    const claimed = await claimPerson(tx, idKey, after._id)
    if (!claimed.ok) gone.add(idKey)
  }
  const staying = (people: AgencyDoc["people"]) => people.filter(person => !gone.has(person.idKey))
  const { proposal, people } = after
  return {
    ...after,
    people: staying(people),
    proposal: proposal && { ...proposal, people: staying(proposal.people) },
  }
}
