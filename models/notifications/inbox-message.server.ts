import { defineModel, unchecked } from "#models/define-model.server.ts"

/** 站内消息: one notice to one person; its text is made from `code` and `params` in the reader's language. */
export interface InboxMessageDoc {
  _id: string
  personId: string
  code: string
  params: Record<string, string | number>
  /** Where the message leads. */
  link?: string
  at: Date
  readAt: Date | null
}

/** Read marks are outside the journal, so messages are private documents written with the command that causes them. */
export const InboxMessageModel = defineModel<InboxMessageDoc>(
  "inbox_messages",
  {
    personId: { type: String, required: true },
    code: { type: String, required: true },
    params: { type: unchecked<InboxMessageDoc["params"]>(), required: true },
    link: String,
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  schema => {
    schema.index({ personId: 1, readAt: 1 })
    schema.index({ personId: 1, at: -1 })
  },
)
