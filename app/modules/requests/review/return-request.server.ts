import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 退回. Review, or publication before it publishes, sends the request back with what is to be corrected; an approval is
 * gone with it. Refuses `not-found` (also for an officer of the owner), `wrong-state`.
 */
export function returnRequest(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; reason: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string }>> {
  const key = idempotencyKeyOf("return-request", actor, input.idempotencyToken)
  return commit(services, { command: "return-request", actor, idempotencyKey: key }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok) return found
    const request = found.value
    const allowed =
      can(requestAccess, actor, "review", request, tx.now) ||
      can(requestAccess, actor, "publish", request, tx.now)
    if (!allowed) return refuse("not-found")
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
  })
}
