import { requestAccess } from "#app/modules/requests/request.access.ts"
import { reviewDue } from "#app/modules/requests/request.rules.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { checkComplete, settingFor } from "./request-setting.server.ts"

/**
 * 提交审核. Hands a draft in, or a returned request again; review has the working days of `request.noticeAudit`. Refuses
 * `not-found`, `wrong-state`, and the first of the refusals of `request.rules.ts` (an owner without the form check, an
 * item for departments only, what must be tendered, a closing time too soon …).
 */
export function submitRequest(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string; dueAt: Date }>> {
  const key = idempotencyKeyOf("submit-request", actor, input.idempotencyToken)
  return commit(services, { command: "submit-request", actor, idempotencyKey: key }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok || !can(requestAccess, actor, "edit", found.value, tx.now)) return refuse("not-found")
    const request = found.value
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
  })
}
