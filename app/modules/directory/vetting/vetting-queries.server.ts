import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import {
  type AgencyFacts,
  type AgencyPerson,
  type AgencyState,
  factsOf,
  isInCheck,
  workingFacts,
} from "#app/modules/directory/agency.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"

/** A file that waits in the vetting queue. */
export interface VettingRow {
  id: string
  number: string
  name: string
  status: AgencyState
  round: number
  itemCodes: string[]
  submittedAt: Date
  dueAt: Date
  claim: "free" | "mine" | "other"
}

/** Files that wait for vetting and that this officer may decide on, the most urgent first. */
export async function vettingQueue(actor: PersonActor, now: Date): Promise<VettingRow[]> {
  const docs = await raw(AgencyModel)
    .find({ status: { $in: ["in-check", "change-in-check"] } })
    .limit(500)
    .toArray()
  return docs
    .filter(doc => isInCheck(doc) && can(agencyAccess, actor, "vet", doc, now))
    .map(doc => vettingRow(doc, actor))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

function vettingRow({ _id, name, status, itemCodes, check }: AgencyDoc, actor: PersonActor): VettingRow {
  const claim = claimOf(check.claimedBy, actor)
  const { number = "", round, submittedAt = new Date(0), dueAt = new Date(0) } = check
  return { id: _id, number, name, status, round, itemCodes, submittedAt, dueAt, claim }
}

function claimOf(claimedBy: string | undefined, actor: Actor): VettingRow["claim"] {
  if (!claimedBy) return "free"
  return actor.kind === "person" && claimedBy === actor.personId ? "mine" : "other"
}

/** Facts as its own people and vetting see them: the phone number in clear, of an ID number at most the end. */
export interface FactsView extends Omit<AgencyFacts, "contactPhoneEncrypted" | "people"> {
  contactPhone: string
  people: (Pick<AgencyPerson, "id" | "name" | "certificates"> & { idTail?: string })[]
}

/** Everything of an agency that its own people and vetting work with; its facts are the working ones. */
export interface AgencyFile extends FactsView, Omit<AgencyDoc, keyof AgencyFacts | "proposal"> {
  /** What is in force while a change is written or checked. */
  inForce?: FactsView
  claim: VettingRow["claim"]
  isInCheck: boolean
}

/** The whole file of an agency for those who may read it (its people, vetting, supervision), or null. */
export async function agencyFile(
  services: Services,
  actor: Actor,
  agencyId: string,
): Promise<AgencyFile | null> {
  const agency = await raw(AgencyModel).findOne({ _id: agencyId })
  if (!agency || !can(agencyAccess, actor, "read", agency, services.clock.now())) return null
  const { proposal, contactPhoneEncrypted: _phone, people: _people, ...rest } = agency
  const now = services.clock.now()
  const mayIdentify =
    can(agencyAccess, actor, "submit", agency, now) || can(agencyAccess, actor, "vet", agency, now)
  const view = (facts: AgencyFacts) => factsView(services, facts, mayIdentify)
  return {
    ...rest,
    ...view(workingFacts(agency)),
    inForce: proposal && view(factsOf(agency)),
    claim: claimOf(agency.check.claimedBy, actor),
    isInCheck: isInCheck(agency),
  }
}

/** The last four signs of an ID number are for the own manager and the officer alone. */
function factsView(services: Services, facts: AgencyFacts, mayIdentify: boolean): FactsView {
  const { contactPhoneEncrypted, people, ...shown } = facts
  return {
    ...shown,
    contactPhone: decryptField(services.fieldKey, contactPhoneEncrypted),
    people: people.map(({ id, name, idNumberEncrypted, certificates }) => ({
      ...{ id, name, certificates },
      ...(mayIdentify && { idTail: decryptField(services.fieldKey, idNumberEncrypted).slice(-4) }),
    })),
  }
}
