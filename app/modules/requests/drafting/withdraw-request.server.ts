import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"

/** 撤销. The owner gives a request up before publication; nobody else saw it. Refuses `not-found`, `wrong-state`. */
export const withdrawRequest = command(
  "withdraw-request",
  {
    load: ({ tx, input }: Call<{ requestId: string }>) => requestOf(tx, input.requestId),
    access: requestAccess.edit,
  },
  async ({ tx, loaded: request }) => {
    const line = { actor: request.ownerName }
    const moved = await moveRequest(tx, request, "withdraw", line, {
      endedAt: tx.now,
      reviewDueAt: undefined,
    })
    return moved.ok ? ok({ requestId: request._id }) : moved
  },
)
