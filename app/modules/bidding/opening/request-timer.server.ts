import {
  about,
  BY_RULE,
  declineSelection,
  dueBy,
  failRequest,
  policiesOf,
} from "#app/modules/bidding/selection/award-moves.server.ts"
import { calendarFor } from "#app/modules/policies/policy-queries.server.ts"
import { moveRequest, type RequestDoc, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { decideClose } from "./closing.rules.ts"

/** The reason that stands beside an agency that let the time pass. */
const SILENCE = "no-answer-in-time"

/**
 * What time does to a request: closes (or puts off, or fails) at the closing time, takes silence for giving up, concludes
 * when the award notice has elapsed. Made with the runner's key; refuses `nothing-due` when somebody was faster.
 */
export const requestTimer = command(
  "request-timer",
  {
    key: ({ input }) => input.idempotencyToken,
    load: ({ tx, input }: Call<{ id: string }, Actor>) => requestOf(tx, input.id),
  },
  async ({ tx, loaded: request }) => {
    const { state, nextCheckAt } = request
    if (!nextCheckAt || nextCheckAt > tx.now) return refuse("nothing-due")
    const moved = await moveByTime(tx, request, state)
    return moved.ok ? ok({ state: moved.value.state }) : moved
  },
)

function moveByTime(tx: Tx, request: RequestDoc, state: string): Promise<Result<RequestDoc>> {
  if (state === "open") return close(tx, request)
  if (state === "award-notice") return conclude(tx, request)
  if (state === "awaiting-confirmation") {
    return declineSelection(tx, request, { reason: SILENCE, actor: BY_RULE })
  }
  throw new Error(`Time has no step for a request in state ${state}`)
}

async function close(tx: Tx, request: RequestDoc): Promise<Result<RequestDoc>> {
  const bids = await tx.find(BidModel, { requestId: request._id, status: "submitted" })
  const setting = { policies: policiesOf(request), calendar: await calendarFor(tx), now: tx.now }
  const decision = decideClose(request, bids.length, setting)
  const { ownerId } = request
  if (decision.kind === "fail") {
    return failRequest(
      tx,
      request,
      decision.reason,
      bids.map(b => b.agencyId),
    )
  }
  if (decision.kind === "extend") {
    const { closingAt } = decision
    const changes = { closingAt, nextCheckAt: closingAt, extensions: request.extensions + 1 }
    tx.emit({ type: "request.extended", ...about(request), ownerId, closingAt })
    return moveRequest(tx, request, "extend", { actor: BY_RULE }, changes)
  }
  tx.emit({ type: "request.closed", ...about(request), ownerId })
  return moveRequest(tx, request, "close", { actor: BY_RULE }, { nextCheckAt: undefined })
}

async function conclude(tx: Tx, request: RequestDoc): Promise<Result<RequestDoc>> {
  const { selection, itemCode, fieldId, ownerId, ownerName, ceilingFen } = request
  if (!selection) throw new Error(`Request ${request._id} has a notice without an award`)
  const { agencyId, agencyName, amountFen: winningFen } = selection
  const deal = { itemCode, fieldId, ownerId, ownerName, agencyId, agencyName, ceilingFen, winningFen }
  const signBy = await dueBy(tx, request, "contract.sign")
  tx.emit({ type: "request.concluded", ...about(request), ...deal, signBy })
  const changes = { dealAt: tx.now, nextCheckAt: undefined }
  return moveRequest(tx, request, "conclude", { actor: BY_RULE }, changes)
}
