import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { movedItem } from "../editing/item-moves.server.ts"

/**
 * 结束征求意见: the draft can be changed again and takes no more comments; those that were made still wait for their answer
 * before anything is published. Refuses `not-found`, `wrong-state`.
 */
export function endConsultation(
  services: Services,
  actor: Actor,
  { code, idempotencyToken }: { code: string; idempotencyToken: string },
) {
  const meta = {
    command: "end-consultation",
    actor,
    idempotencyKey: idempotencyKeyOf("end-consultation", actor, idempotencyToken),
  }
  return commit<{ code: string }>(services, meta, async tx => {
    const item = await movedItem(tx, actor, code, "take-back")
    if (!item.ok) return item
    const { consultation } = item.value
    await tx.put(ServiceItemModel, {
      ...item.value,
      ...(consultation && { consultation: { ...consultation, endedAt: tx.now } }),
    })
    return ok({ code })
  })
}
