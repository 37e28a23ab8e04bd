import type { FailReason } from "#app/modules/bidding/bid.ts"
import { type FrozenPolicies, readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor } from "#app/modules/policies/policy-queries.server.ts"
import type { RequestEvent } from "#app/modules/requests/request.machine.ts"
import type { OpenedQuote } from "#app/modules/requests/request.ts"
import { moveRequest, type RequestDoc } from "#app/modules/requests/request-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Result } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { decideDecline, type Next } from "./selection.rules.ts"

/** The rules under which the request was published. */
export function policiesOf(request: RequestDoc): FrozenPolicies {
  if (!request.policies) throw new Error(`Request ${request._id} was published without its policies`)
  return request.policies as FrozenPolicies
}

/** The end of the working days that a policy of this request gives from now. */
export async function dueBy(
  tx: Tx,
  request: RequestDoc,
  key: "award.confirm" | "award.publicity" | "award.publicityDirect" | "contract.sign",
): Promise<Date> {
  const policies = policiesOf(request)
  const endOfDay = readPolicy(policies, "calendar.workEnd")
  return deadlineAfterWorkingDays(tx.now, readPolicy(policies, key), await calendarFor(tx), { endOfDay })
}

/** What every event about a request names. */
export function about(request: RequestDoc) {
  const { _id: requestId, number = "", title } = request
  return { requestId, number, title }
}

/** Whom a step is ascribed to in the public timeline: an organisation, a role, or the rule itself. */
export const BY_RULE = "rule"

/** 选取: the agency is asked to confirm at its own quote. */
export async function selectQuote(
  tx: Tx,
  request: RequestDoc,
  quote: OpenedQuote,
  move: { event: Extract<RequestEvent, "select" | "decline-to-next">; actor: string; reason?: string },
): Promise<Result<RequestDoc>> {
  const { agencyId, agencyName, amountFen } = quote
  const confirmBy = await dueBy(tx, request, "award.confirm")
  const selection = { agencyId, agencyName, amountFen, reason: move.reason, selectedAt: tx.now, confirmBy }
  const line = { actor: move.actor, note: agencyName }
  const moved = await moveRequest(tx, request, move.event, line, { selection, nextCheckAt: confirmBy })
  if (moved.ok) {
    const { ownerId } = request
    tx.emit({
      type: "request.selected",
      ...about(request),
      ownerId,
      agencyId,
      agencyName,
      amountFen,
      confirmBy,
    })
  }
  return moved
}

/** 流标, with the code of its reason. */
export async function failRequest(
  tx: Tx,
  request: RequestDoc,
  reason: FailReason,
  agencyIds: string[],
): Promise<Result<RequestDoc>> {
  const changes = { endedAt: tx.now, endReason: reason, nextCheckAt: undefined, selection: undefined }
  const moved = await moveRequest(tx, request, "fail", { actor: BY_RULE, note: reason }, changes)
  if (moved.ok)
    tx.emit({ type: "request.failed", ...about(request), ownerId: request.ownerId, agencyIds, reason })
  return moved
}

/** 放弃中选, said or by silence: the next rank, back to the owner, or 流标. `note` stands in the public timeline. */
export async function declineSelection(
  tx: Tx,
  request: RequestDoc,
  why: { reason: string; actor: string },
): Promise<Result<RequestDoc>> {
  const selection = request.selection
  if (!selection) throw new Error(`Request ${request._id} waits for nobody`)
  const { agencyId, agencyName } = selection
  const declined = [...request.declined, { agencyId, agencyName, at: tx.now, reason: why.reason }]
  const without = { ...request, declined }
  tx.emit({ type: "request.declined", ...about(request), ownerId: request.ownerId, agencyId })
  return carryOut(tx, without, decideDecline(without), why.actor)
}

function carryOut(tx: Tx, request: RequestDoc, next: Next<OpenedQuote>, actor: string) {
  if (next.kind === "select")
    return selectQuote(tx, request, next.quote, { event: "decline-to-next", actor: BY_RULE })
  if (next.kind === "fail") {
    return failRequest(
      tx,
      request,
      next.reason,
      request.quotes.map(q => q.agencyId),
    )
  }
  const changes = { selection: undefined, nextCheckAt: undefined }
  return moveRequest(tx, request, "decline-to-owner", { actor }, changes)
}
