import type { InboxMessageDoc } from "#app/modules/notifications/inbox-message.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

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
