import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { can } from "#app/shared/access.ts"
import { actsAs } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import { isConsulted } from "../item.machine.ts"
import { writtenFacts } from "../item-store.server.ts"

interface Comment {
  code: string
  text: string
  organisationName?: string
}

/**
 * 提出意见 on a draft: by anybody signed in while it is consulted on, by a department of its field at any time before it is
 * published. It is public together with its answer. Refuses `not-found`, `consultation-over` after the closing day.
 */
export const commentOnItem = command(
  "comment-on-item",
  { load: ({ tx, input }: Call<Comment>) => tx.get(ServiceItemModel, input.code) },
  async ({ tx, actor, input: { code, text, organisationName }, loaded: item }) => {
    const { name, fieldId } = writtenFacts(item)
    if (!can(catalogueAccess, actor, "comment", { fieldId, state: item.state }, tx.now))
      return refuse("not-found")
    const isOver = isConsulted(item) && item.consultation && item.consultation.closesAt <= tx.now
    if (isOver) return refuse("consultation-over")
    const commentId = newId()
    await tx.put(ItemCommentModel, {
      ...{ _id: commentId, itemCode: code, forVersion: item.version + 1, personId: actor.personId },
      ...{ text, at: tx.now, isDepartment: actsAs(actor, "department") },
      ...(organisationName && { organisationName }),
    })
    tx.emit({ type: "item.commented", itemCode: code, name, ...(organisationName && { organisationName }) })
    return ok({ commentId })
  },
)
