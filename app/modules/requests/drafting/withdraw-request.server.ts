import { requestAccess } from "#app/modules/requests/request.access.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/** 撤销. The owner gives a request up before publication; nobody else saw it. Refuses `not-found`, `wrong-state`. */
export function withdrawRequest(
  services: Services,
  actor: PersonActor,
  input: { requestId: string; idempotencyToken: string },
): Promise<Committed<{ requestId: string }>> {
  const key = idempotencyKeyOf("withdraw-request", actor, input.idempotencyToken)
  return commit(services, { command: "withdraw-request", actor, idempotencyKey: key }, async tx => {
    const found = await requestOf(tx, input.requestId)
    if (!found.ok || !can(requestAccess, actor, "edit", found.value, tx.now)) return refuse("not-found")
    const line = { actor: found.value.ownerName }
    const moved = await moveRequest(tx, found.value, "withdraw", line, {
      endedAt: tx.now,
      reviewDueAt: undefined,
    })
    return moved.ok ? ok({ requestId: input.requestId }) : moved
  })
}
