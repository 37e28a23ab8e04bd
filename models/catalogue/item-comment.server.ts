import type { ItemCommentDoc } from "#app/modules/catalogue/consultation/item-comment.ts"
import { defineModel } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

export const ItemCommentModel = defineModel<ItemCommentDoc>(
  "item_comments",
  {
    itemCode: text,
    forVersion: { type: Number, required: true },
    personId: text,
    organisationName: String,
    isDepartment: { type: Boolean, required: true },
    text,
    at: { type: Date, required: true },
    answer: String,
    answeredAt: Date,
  },
  schema => {
    schema.index({ itemCode: 1, forVersion: 1, at: 1 })
  },
)
