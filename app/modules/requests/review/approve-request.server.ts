import { checkComplete, settingFor } from "#app/modules/requests/drafting/request-setting.server.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 审核通过. Operation-review finds the request in order; it waits for operation-publish from then on. Refuses `not-found`
 * (also for an officer of the owner), `wrong-state`, `already-reviewed`, and the first refusal to a publication.
 */
export const approveRequest = command(
  "approve-request",
  {
    load: ({ tx, input }: Call<{ requestId: string }>) => requestOf(tx, input.requestId),
    access: requestAccess.review,
  },
  async ({ tx, actor, loaded: request }) => {
    if (request.reviewedAt) return refuse("already-reviewed")
    const complete = await checkComplete(tx, request, await settingFor(tx), "publication")
    if (!complete.ok) return complete
    const line = { actor: "operation-review" }
    const changes = { reviewedAt: tx.now, reviewedBy: actor.personId }
    const moved = await moveRequest(tx, request, "approve", line, changes)
    return moved.ok ? ok({ requestId: request._id }) : moved
  },
)
