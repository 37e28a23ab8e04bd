import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { forgetCatalogueWords } from "../item-queries.server.ts"
import { movedItem, withoutRevision } from "./item-moves.server.ts"

/**
 * 废止, with a public reason: nobody may ask for it or apply for it any more, and those whose drafts or applications name
 * it are told. Requests that are public go on under their version. Refuses `not-found`, `wrong-state`.
 */
export const retireItem = command(
  "retire-item",
  {
    load: ({ tx, actor, input }: Call<{ code: string; reason: string }, Actor>) =>
      movedItem(tx, actor, input.code, "retire"),
    after: ({ services }) => forgetCatalogueWords(services),
  },
  async ({ tx, input: { code, reason }, loaded: item }) => {
    const wasPublished = item.version > 0
    const retired = { ...withoutRevision(item), retiredAt: tx.now, retireReason: reason }
    await tx.put(ServiceItemModel, retired)
    if (wasPublished) tx.emit({ type: "item.retired", itemCode: code, name: retired.name, reason })
    return ok({ code })
  },
)
