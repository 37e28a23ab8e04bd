import { requestAccess } from "#app/modules/requests/request.access.ts"
import { reviewDue } from "#app/modules/requests/request.rules.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"
import { checkComplete, settingFor } from "./request-setting.server.ts"

/**
 * 提交审核. Hands a draft in, or a returned request again; review has the working days of `request.noticeAudit`. Refuses
 * `not-found`, `wrong-state`, and the first of the refusals of `request.rules.ts` (an owner without the form check, an
 * item for departments only, what must be tendered, a closing time too soon …).
 */
export const submitRequest = command(
  "submit-request",
  {
    load: ({ tx, input }: Call<{ requestId: string }>) => requestOf(tx, input.requestId),
    access: requestAccess.edit,
  },
  async ({ tx, loaded: request }) => {
    const setting = await settingFor(tx)
    const complete = await checkComplete(tx, request, setting, "submission")
    if (!complete.ok) return complete
    const dueAt = reviewDue(setting)
    const line = { actor: request.ownerName }
    const moved = await moveRequest(tx, request, "submit", line, {
      submittedAt: tx.now,
      reviewDueAt: dueAt,
      returnReason: undefined,
    })
    if (!moved.ok) return moved
    const { _id: requestId, ownerId, title } = request
    tx.emit({ type: "request.submitted", requestId, ownerId, title, dueAt })
    return ok({ requestId, dueAt })
  },
)
