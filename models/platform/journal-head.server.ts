import type { JournalHeadDoc } from "#app/platform/journal/journal-entry.ts"
import { defineModel } from "#models/define-model.server.ts"

export const JournalHeadModel = defineModel<JournalHeadDoc>("journal_head", {
  seq: { type: Number, required: true },
  hash: { type: String, required: true },
  at: { type: Date, required: true },
  shape: Number,
})
