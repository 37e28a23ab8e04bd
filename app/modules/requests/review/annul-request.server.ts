import { requestAccess } from "#app/modules/requests/request.access.ts"
import { isAnnullable } from "#app/modules/requests/request.machine.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 废置. The owner's manager or operation-publish ends a published request before its contract, with a reason that
 * everybody reads. Quotes that are still sealed stay sealed: the event names nobody before the opening. Refuses
 * `not-found`, `wrong-state`.
 */
export function annulRequest(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; reason: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string }>> {
  const key = idempotencyKeyOf("annul-request", actor, input.idempotencyToken)
  return commit(services, { command: "annul-request", actor, idempotencyKey: key }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok || !can(requestAccess, actor, "annul", found.value, tx.now)) return refuse("not-found")
    const request = found.value
    if (!isAnnullable(request.state)) return refuse("wrong-state", { params: { state: request.state } })
    const { _id: requestId, ownerId, ownerName, title, number = "" } = request
    const by = actor.organisation?.id === ownerId ? ownerName : "operation-publish"
    const { reason } = input
    const moved = await moveRequest(
      tx,
      request,
      "annul",
      { actor: by, note: reason },
      {
        endedAt: tx.now,
        endReason: reason,
        nextCheckAt: undefined,
      },
    )
    if (!moved.ok) return moved
    const agencyIds = request.openedAt ? request.quotes.map(quote => quote.agencyId) : []
    tx.emit({ type: "request.annulled", requestId, number, title, ownerId, agencyIds, reason })
    return ok({ requestId })
  })
}
