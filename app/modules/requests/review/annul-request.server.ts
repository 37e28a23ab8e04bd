import { requestAccess } from "#app/modules/requests/request.access.ts"
import { isAnnullable } from "#app/modules/requests/request.machine.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 废置. The owner's manager or operation-publish ends a published request before its contract, with a reason that
 * everybody reads. Quotes that are still sealed stay sealed: the event names nobody before the opening. Refuses
 * `not-found`, `wrong-state`.
 */
export const annulRequest = command(
  "annul-request",
  {
    load: ({ tx, input }: Call<{ requestId: string; reason: string }>) => requestOf(tx, input.requestId),
    access: requestAccess.annul,
  },
  async ({ tx, actor, input, loaded: request }) => {
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
  },
)
