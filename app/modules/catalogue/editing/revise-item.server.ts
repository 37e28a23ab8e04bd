import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { factsOf } from "../item-store.server.ts"
import { movedItem } from "./item-moves.server.ts"

/** 开始修订: the next version starts as a copy of what is in force, which stays so. Refuses `not-found`, `wrong-state`. */
export function reviseItem(
  services: Services,
  actor: Actor,
  { code, idempotencyToken }: { code: string; idempotencyToken: string },
) {
  const meta = {
    command: "revise-item",
    actor,
    idempotencyKey: idempotencyKeyOf("revise-item", actor, idempotencyToken),
  }
  return commit<{ code: string }>(services, meta, async tx => {
    const item = await movedItem(tx, actor, code, "revise")
    if (!item.ok) return item
    await tx.put(ServiceItemModel, { ...item.value, revision: { facts: factsOf(item.value) } })
    return ok({ code })
  })
}
