import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { noticePolicy } from "#app/modules/requests/request.rules.ts"
import { moveRequest, type RequestDoc, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { about, declineSelection, dueBy } from "./award-moves.server.ts"

/** What the selected agency says. */
export type AwardAnswer =
  | { intent: "confirm"; requestId: string }
  | { intent: "decline"; requestId: string; reason: string }

/**
 * 确认承接或放弃, by the manager of the selected agency before the deadline. Confirming publishes the award notice; giving up
 * passes on to the next rank or back to the owner. Refuses `not-found`, `wrong-state`, `answer-too-late`.
 */
export const answerAward = command(
  ({ intent }: AwardAnswer) => `${intent}-award`,
  {
    load: ({ tx, actor, input }: Call<AwardAnswer>) => awaited(tx, actor, input.requestId),
  },
  async ({ tx, input, loaded: { request, selection } }) => {
    const moved =
      input.intent === "confirm"
        ? await confirm(tx, request, selection)
        : await declineSelection(tx, request, { reason: input.reason, actor: selection.agencyName })
    return moved.ok ? ok({ requestId: request._id }) : moved
  },
)

type Selected = NonNullable<RequestDoc["selection"]>

/** The request that waits for this actor's answer, in time. */
async function awaited(
  tx: Tx,
  actor: PersonActor,
  requestId: string,
): Promise<Result<{ request: RequestDoc; selection: Selected }>> {
  const found = await requestOf(tx, requestId)
  if (!found.ok) return found
  const { selection, state } = found.value
  if (!selection || !can(bidAccess, actor, "answer", selection, tx.now)) return refuse("not-found")
  if (state !== "awaiting-confirmation") return refuse("wrong-state", { params: { state } })
  if (tx.now >= selection.confirmBy) return refuse("answer-too-late")
  return ok({ request: found.value, selection })
}

async function confirm(tx: Tx, request: RequestDoc, selection: Selected): Promise<Result<RequestDoc>> {
  const objectionBy = await dueBy(tx, request, noticePolicy(request))
  const moved = await moveRequest(
    tx,
    request,
    "confirm",
    { actor: selection.agencyName },
    {
      selection: { ...selection, confirmedAt: tx.now },
      noticeAt: tx.now,
      objectionBy,
      nextCheckAt: objectionBy,
    },
  )
  const { agencyId } = selection
  if (moved.ok)
    tx.emit({ type: "request.confirmed", ...about(request), ownerId: request.ownerId, agencyId, objectionBy })
  return moved
}
