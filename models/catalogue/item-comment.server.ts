import { defineModel } from "#models/define-model.server.ts"

/** 意见: what somebody said about the draft of a version, and what operation answered. */
export interface ItemCommentDoc {
  _id: string
  itemCode: string
  /** The version that the draft would become. */
  forVersion: number
  personId: string
  /** The organisation for which it was said; nothing for a person alone, whose name is not published. */
  organisationName?: string
  isDepartment: boolean
  text: string
  at: Date
  answer?: string
  answeredAt?: Date
}

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
