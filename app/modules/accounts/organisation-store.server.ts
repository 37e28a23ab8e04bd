import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { type OrganisationDoc, OrganisationModel } from "#models/accounts/organisation.server.ts"

/** What other modules may know of an organisation inside their commands. */
export type OrganisationFacts = Pick<OrganisationDoc, "_id" | "kind" | "name" | "status">

/** The organisation inside another module's command, as it stands now, or null. */
export async function organisationFor(tx: Tx, id: string): Promise<OrganisationFacts | null> {
  const doc = await tx.get(OrganisationModel, id)
  return doc && { _id: doc._id, kind: doc.kind, name: doc.name, status: doc.status }
}
