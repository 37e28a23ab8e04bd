import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { listingReactions } from "./on-listing-events.server.ts"
import { tellOrganisation, tellStaff } from "./tell.server.ts"

/** What the people of an agency learn of its entry, and vetting of the applications that wait. */
export const agencyReactions = {
  "agency.submitted": [
    (tx, { name, number, dueAt, agencyId }) =>
      tellStaff(tx, "vetting", {
        code: "agency-submitted",
        params: { name, number, dueAt },
        link: path.vettingFile(agencyId),
      }),
  ],
  "agency.listed": [
    (tx, { name, agencyId }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-listed",
        params: { name },
        link: path.agency(agencyId),
      }),
  ],
  "agency.returned": [
    (tx, { name, agencyId }) =>
      tellOrganisation(tx, agencyId, { code: "agency-returned", params: { name }, link: path.listing() }),
  ],
  ...listingReactions,
} satisfies Reactions
