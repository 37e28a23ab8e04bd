import { confirmField } from "#app/modules/vetting/confirmation/confirm-field.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import type { SeedAgency } from "./agencies.ts"

/**
 * The departments answer what they are asked about an agency: they confirm the licences of their fields, or refuse to
 * with a note.
 */
export async function confirmAsked(
  { services }: SeedWorld,
  { id: agencyId, name }: SeedAgency,
  refusal?: string,
): Promise<void> {
  const agency = await raw(AgencyModel).findOne({ _id: agencyId })
  for (const { field, state } of agency?.check.confirmations ?? []) {
    if (state !== "asked") continue
    const outcome = refusal ? ("refused" as const) : ("confirmed" as const)
    const answer = { intent: "confirm-field" as const, outcome, field, note: refusal }
    const actor = await actorBy(await addressIn(field))
    must(
      await confirmField(services, actor, { ...answer, agencyId, idempotencyToken: idempotencyToken() }),
      `the answer about ${name}`,
    )
  }
}

/** The address of somebody in the department of a field. */
async function addressIn(field: string): Promise<string> {
  const department = await raw(OrganisationModel).findOne({ kind: "department", fields: field })
  const person = await raw(PersonModel).findOne({ "memberships.organisationId": department?._id ?? "" })
  if (!person) throw new Error(`no department is bound to ${field}`)
  return person.email
}
