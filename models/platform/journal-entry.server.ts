import type { JournalEntryDoc, JournalPut } from "#app/platform/journal/journal-entry.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

export const JournalEntryModel = defineModel<JournalEntryDoc>(
  "journal",
  {
    at: { type: Date, required: true },
    command: { type: String, required: true },
    idempotencyKey: { type: String, required: true },
    metaSalt: { type: String, required: true },
    bodySalt: String,
    prev: { type: String, required: true },
    metaHash: { type: String, required: true },
    bodyHash: { type: String, required: true },
    hash: { type: String, required: true },
    actor: unchecked<unknown>(),
    puts: [unchecked<JournalPut>()],
    events: [unchecked<unknown>()],
    effects: [String],
    outcome: unchecked<unknown>(),
  },
  schema => {
    schema.index({ idempotencyKey: 1 }, { unique: true })
    schema.index({ "puts.id": 1 })
  },
  Number,
)
