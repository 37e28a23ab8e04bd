import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { policiesOf, selectQuote } from "./award-moves.server.ts"
import { decideSelection } from "./selection.rules.ts"

/**
 * 业主选取, with a written reason that everybody reads: any valid quote by owner's choice, one of the tied best otherwise.
 * Refuses `not-found`, `wrong-state`, and the refusals of `decideSelection`.
 */
export function selectAgency(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; agencyId: string; reason: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string }>> {
  const idempotencyKey = idempotencyKeyOf("select-agency", actor, input.idempotencyToken)
  return commit(services, { command: "select-agency", actor, idempotencyKey }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok || !can(bidAccess, actor, "select", found.value, tx.now)) return refuse("not-found")
    const request = found.value
    if (request.state !== "opened") return refuse("wrong-state", { params: { state: request.state } })
    const chosen = decideSelection(request, input, policiesOf(request))
    if (!chosen.ok) return chosen
    const move = { event: "select", actor: request.ownerName, reason: input.reason } as const
    const moved = await selectQuote(tx, request, chosen.value, move)
    return moved.ok ? ok({ requestId: request._id }) : moved
  })
}
