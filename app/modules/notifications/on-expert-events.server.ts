import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { tellPerson, tellStaff } from "./tell.server.ts"

const own = path.ownExpert()

/** What experts learn of their profile, and the administration of profiles that wait. */
export const expertReactions = {
  "expert.named": [
    (tx, { expertId }) => tellPerson(tx, expertId, { code: "expert-named", params: {}, link: own }),
  ],
  "expert.submitted": [
    (tx, { expertId, name, dueAt }) =>
      tellStaff(tx, "operation-publish", {
        code: "expert-submitted",
        params: { name, dueAt },
        link: path.manageExpert(expertId),
      }),
  ],
  "expert.published": [
    (tx, { expertId }) => tellPerson(tx, expertId, { code: "expert-published", params: {}, link: own }),
  ],
  "expert.returned": [
    (tx, { expertId }) => tellPerson(tx, expertId, { code: "expert-returned", params: {}, link: own }),
  ],
  "expert.paused": [
    (tx, { expertId, reason }) =>
      tellPerson(tx, expertId, { code: "expert-paused", params: { reason }, link: own }),
  ],
  "expert.resumed": [
    (tx, { expertId, reason }) =>
      tellPerson(tx, expertId, { code: "expert-resumed", params: { reason }, link: own }),
  ],
  "expert.retired": [
    (tx, { expertId, reason }) =>
      tellPerson(tx, expertId, { code: "expert-retired", params: { reason }, link: path.desk() }),
  ],
} satisfies Reactions
