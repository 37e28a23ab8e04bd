import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { movedItem } from "../editing/item-moves.server.ts"

/**
 * 结束征求意见: the draft can be changed again and takes no more comments; those that were made still wait for their answer
 * before anything is published. Refuses `not-found`, `wrong-state`.
 */
export const endConsultation = command(
  "end-consultation",
  {
    load: ({ tx, actor, input }: Call<{ code: string }, Actor>) =>
      movedItem(tx, actor, input.code, "take-back"),
  },
  async ({ tx, input: { code }, loaded: item }) => {
    const { consultation } = item
    await tx.put(ServiceItemModel, {
      ...item,
      ...(consultation && { consultation: { ...consultation, endedAt: tx.now } }),
    })
    return ok({ code })
  },
)
