import { requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { bidAccess } from "./bid.access.ts"
import { takesQuotes } from "./eligibility.rules.ts"

/** 撤回报价, until the closing time. Refuses `not-found`, `bidding-closed`, `wrong-state` when it was withdrawn before. */
export const withdrawBid = command(
  "withdraw-bid",
  {
    load: ({ tx, actor, input: { requestId } }: Call<{ requestId: string }>) =>
      tx.findOne(BidModel, { requestId, agencyId: actor.organisation?.id ?? "" }),
    access: bidAccess.withdraw,
  },
  async ({ tx, loaded: bid }) => {
    const { _id: bidId, requestId, agencyId, status } = bid
    const request = await requestOf(tx, requestId)
    if (!request.ok) return request
    if (!takesQuotes(request.value, tx.now)) return refuse("bidding-closed")
    if (status !== "submitted") return refuse("wrong-state", { params: { state: status } })
    await tx.put(BidModel, { ...bid, status: "withdrawn", withdrawnAt: tx.now })
    tx.emit({ type: "bid.withdrawn", bidId, requestId, agencyId })
    return ok({ bidId })
  },
)
