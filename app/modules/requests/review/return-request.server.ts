import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 退回. Review, or publication before it publishes, sends the request back with what is to be corrected; an approval is
 * gone with it. Refuses `not-found` (also for an officer of the owner), `wrong-state`.
 */
export const returnRequest = command(
  "return-request",
  {
    load: ({ tx, input }: Call<{ requestId: string; reason: string }>) => requestOf(tx, input.requestId),
    access: (actor, request, now) =>
      requestAccess.review(actor, request, now) || requestAccess.publish(actor, request, now),
  },
  async ({ tx, actor, input, loaded: request }) => {
    const line = { actor: actor.staffRole ?? "", note: input.reason }
    const moved = await moveRequest(tx, request, "return", line, {
      returnReason: input.reason,
      reviewDueAt: undefined,
      reviewedAt: undefined,
      reviewedBy: undefined,
    })
    if (!moved.ok) return moved
    const { _id: requestId, ownerId, title } = request
    tx.emit({ type: "request.returned", requestId, ownerId, title, reason: input.reason })
    return ok({ requestId })
  },
)
