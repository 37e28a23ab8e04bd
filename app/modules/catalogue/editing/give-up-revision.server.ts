import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { movedItem, withoutRevision } from "./item-moves.server.ts"

/** 放弃修订: what is in force stays as it was; the words that were written remain in the journal. Refuses `not-found`, `wrong-state`. */
export const giveUpRevision = command(
  "give-up-revision",
  {
    load: ({ tx, actor, input }: Call<{ code: string }, Actor>) =>
      movedItem(tx, actor, input.code, "give-up"),
  },
  async ({ tx, input: { code }, loaded: item }) => {
    await tx.put(ServiceItemModel, withoutRevision(item))
    return ok({ code })
  },
)
