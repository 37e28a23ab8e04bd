import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { accountReactions } from "./on-account-events.server.ts"
import { agencyReactions } from "./on-agency-events.server.ts"
import { catalogueReactions } from "./on-catalogue-events.server.ts"
import { contractReactions } from "./on-contract-events.server.ts"
import { expertReactions } from "./on-expert-events.server.ts"
import { measureReactions } from "./on-measure-events.server.ts"
import { requestReactions } from "./on-request-events.server.ts"
import { tellStaff } from "./tell.server.ts"

/** Everything that ends in somebody's inbox; run beside the reactions of the modules themselves. */
export const inboxReactions: Reactions = {
  ...accountReactions,
  ...agencyReactions,
  ...expertReactions,
  ...measureReactions,
  ...requestReactions,
  ...contractReactions,
  ...catalogueReactions,
  "complaint.filed": [
    (tx, { number, dueAt, complaintId }) =>
      tellStaff(tx, "supervision", {
        code: "complaint-filed",
        params: { number, dueAt },
        link: path.complaintCase(complaintId),
      }),
  ],
}
