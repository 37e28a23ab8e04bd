import { checkComplete, settingFor } from "#app/modules/requests/drafting/request-setting.server.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 审核通过. Operation-review finds the request in order; it waits for operation-publish from then on. Refuses `not-found`
 * (also for an officer of the owner), `wrong-state`, `already-reviewed`, and the first refusal to a publication.
 */
export function approveRequest(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string }>> {
  const key = idempotencyKeyOf("approve-request", actor, input.idempotencyToken)
  return commit(services, { command: "approve-request", actor, idempotencyKey: key }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok || !can(requestAccess, actor, "review", found.value, tx.now)) return refuse("not-found")
    const request = found.value
    if (request.reviewedAt) return refuse("already-reviewed")
    const complete = await checkComplete(tx, request, await settingFor(tx), "publication")
    if (!complete.ok) return complete
    const line = { actor: "operation-review" }
    const changes = { reviewedAt: tx.now, reviewedBy: actor.personId }
    const moved = await moveRequest(tx, request, "approve", line, changes)
    return moved.ok ? ok({ requestId: request._id }) : moved
  })
}
