import type { Reaction } from "#app/platform/journal/react.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { holdAgency, releaseAgency } from "./holds/hold-agency.server.ts"
import { canBeHeld, ORGANISATION } from "./holds/holds.rules.ts"

/** A suspended organisation cannot be found or quote as an agency. */
export const onOrganisationSuspended: Reaction<"organisation.suspended"> = async (tx, event) => {
  const agency = await tx.get(AgencyModel, event.organisationId)
  if (!agency || !canBeHeld(agency)) return
  await holdAgency(tx, agency, { id: ORGANISATION, kind: "suspend", reason: ORGANISATION, since: tx.now })
}

/** What the suspension of the organisation took off the list comes back with it, unless something else holds it. */
export const onOrganisationReinstated: Reaction<"organisation.reinstated"> = async (tx, event) => {
  const agency = await tx.get(AgencyModel, event.organisationId)
  if (agency) await releaseAgency(tx, agency, ORGANISATION, "reinstated")
}
