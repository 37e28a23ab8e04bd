import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { forgetCatalogueWords } from "../item-queries.server.ts"
import { movedItem, withoutRevision } from "./item-moves.server.ts"

/**
 * 废止, with a public reason: nobody may ask for it or apply for it any more, and those whose drafts or applications name
 * it are told. Requests that are public go on under their version. Refuses `not-found`, `wrong-state`.
 */
export async function retireItem(
  services: Services,
  actor: Actor,
  { code, idempotencyToken, reason }: { code: string; idempotencyToken: string; reason: string },
) {
  const meta = {
    command: "retire-item",
    actor,
    idempotencyKey: idempotencyKeyOf("retire-item", actor, idempotencyToken),
  }
  const done = await commit<{ code: string }>(services, meta, async tx => {
    const item = await movedItem(tx, actor, code, "retire")
    if (!item.ok) return item
    const wasPublished = item.value.version > 0
    const retired = { ...withoutRevision(item.value), retiredAt: tx.now, retireReason: reason }
    await tx.put(ServiceItemModel, retired)
    if (wasPublished) tx.emit({ type: "item.retired", itemCode: code, name: retired.name, reason })
    return ok({ code })
  })
  forgetCatalogueWords(services)
  return done
}
