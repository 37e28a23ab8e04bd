import { requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { bidAccess } from "./bid.access.ts"
import { takesQuotes } from "./eligibility.rules.ts"

/** 撤回报价, until the closing time. Refuses `not-found`, `bidding-closed`, `wrong-state` when it was withdrawn before. */
export async function withdrawBid(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; idempotencyToken: string },
): Promise<Committed<{ bidId: string }>> {
  const { requestId } = input
  const agencyId = actor.organisation?.id ?? ""
  const idempotencyKey = idempotencyKeyOf("withdraw-bid", actor, input.idempotencyToken)
  return commit(services, { command: "withdraw-bid", actor, idempotencyKey }, async tx => {
    const bid = await tx.findOne(BidModel, { requestId, agencyId })
    const request = await requestOf(tx, requestId)
    if (!bid || !request.ok || !can(bidAccess, actor, "withdraw", bid, tx.now)) return refuse("not-found")
    if (!takesQuotes(request.value, tx.now)) return refuse("bidding-closed")
    if (bid.status !== "submitted") return refuse("wrong-state", { params: { state: bid.status } })
    await tx.put(BidModel, { ...bid, status: "withdrawn", withdrawnAt: tx.now })
    tx.emit({ type: "bid.withdrawn", bidId: bid._id, requestId, agencyId })
    return ok({ bidId: bid._id })
  })
}
