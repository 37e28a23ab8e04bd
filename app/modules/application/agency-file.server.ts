import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import {
  type AgencyDoc,
  type AgencyFacts,
  type AgencyPerson,
  factsOf,
  isInCheck,
  workingFacts,
} from "#app/modules/directory/agency.ts"
import { claimOf, type FileClaim } from "#app/modules/directory/agency-check.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** Facts as its own people and vetting see them: the phone number in clear, of an ID number at most the end. */
export interface FactsView extends Omit<AgencyFacts, "contactPhoneEncrypted" | "people"> {
  contactPhone: string
  people: (Pick<AgencyPerson, "id" | "name" | "certificates"> & { idTail?: string })[]
}

/** Everything of an agency that its own people and vetting work with; its facts are the working ones. */
export interface AgencyFile extends FactsView, Omit<AgencyDoc, keyof AgencyFacts | "proposal"> {
  /** What is in force while a change is written or checked. */
  inForce?: FactsView
  claim: FileClaim
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
