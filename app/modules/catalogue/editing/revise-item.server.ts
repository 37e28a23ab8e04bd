import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { factsOf } from "../item-store.server.ts"
import { movedItem } from "./item-moves.server.ts"

/** 开始修订: the next version starts as a copy of what is in force, which stays so. Refuses `not-found`, `wrong-state`. */
export const reviseItem = command(
  "revise-item",
  {
    load: ({ tx, actor, input }: Call<{ code: string }, Actor>) => movedItem(tx, actor, input.code, "revise"),
  },
  async ({ tx, input: { code }, loaded: item }) => {
    await tx.put(ServiceItemModel, { ...item, revision: { facts: factsOf(item) } })
    return ok({ code })
  },
)
