import type { Reaction } from "#app/platform/journal/react.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { agencyMachine } from "./agency.machine.ts"
import { moveAgency } from "./agency-store.server.ts"

/** A suspended organisation cannot be found or quote as an agency. */
export const onOrganisationSuspended: Reaction<"organisation.suspended"> = async (tx, event) => {
  const agency = await tx.get(AgencyModel, event.organisationId)
  if (!agency || !agencyMachine.can(agency.status, "suspend")) return
  await moveAgency(tx, agency, "suspend", { endReason: event.reason })
  tx.emit({ type: "agency.suspended", agencyId: agency._id, name: agency.name, reason: event.reason })
}

/** What the suspension of the organisation took off the list comes back with it. */
export const onOrganisationReinstated: Reaction<"organisation.reinstated"> = async (tx, event) => {
  const agency = await tx.get(AgencyModel, event.organisationId)
  if (!agency || !agencyMachine.can(agency.status, "restore")) return
  await moveAgency(tx, agency, "restore", { endReason: undefined })
  tx.emit({ type: "agency.restored", agencyId: agency._id, name: agency.name })
}
