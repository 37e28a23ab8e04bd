import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { movedItem, withoutRevision } from "./item-moves.server.ts"

/** 放弃修订: what is in force stays as it was; the words that were written remain in the journal. Refuses `not-found`, `wrong-state`. */
export function giveUpRevision(
  services: Services,
  actor: Actor,
  { code, idempotencyToken }: { code: string; idempotencyToken: string },
) {
  const meta = {
    command: "give-up-revision",
    actor,
    idempotencyKey: idempotencyKeyOf("give-up-revision", actor, idempotencyToken),
  }
  return commit<{ code: string }>(services, meta, async tx => {
    const item = await movedItem(tx, actor, code, "give-up")
    if (!item.ok) return item
    await tx.put(ServiceItemModel, withoutRevision(item.value))
    return ok({ code })
  })
}
