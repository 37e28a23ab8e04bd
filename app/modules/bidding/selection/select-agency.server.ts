import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { policiesOf, selectQuote } from "./award-moves.server.ts"
import { decideSelection } from "./selection.rules.ts"

/**
 * 业主选取, with a written reason that everybody reads: any valid quote by owner's choice, one of the tied best otherwise.
 * Refuses `not-found`, `wrong-state`, and the refusals of `decideSelection`.
 */
export const selectAgency = command(
  "select-agency",
  {
    load: ({ tx, input }: Call<{ requestId: string; agencyId: string; reason: string }>) =>
      requestOf(tx, input.requestId),
    access: bidAccess.select,
  },
  async ({ tx, input, loaded: request }) => {
    if (request.state !== "opened") return refuse("wrong-state", { params: { state: request.state } })
    const chosen = decideSelection(request, input, policiesOf(request))
    if (!chosen.ok) return chosen
    const move = { event: "select", actor: request.ownerName, reason: input.reason } as const
    const moved = await selectQuote(tx, request, chosen.value, move)
    return moved.ok ? ok({ requestId: request._id }) : moved
  },
)
