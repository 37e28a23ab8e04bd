import { defineModel } from "#models/define-model.server.ts"

/** The tip of the journal, in a document of its own: sorting the journal for it would be a scan on the embedded engine. */
export interface JournalHeadDoc {
  _id: string
  seq: number
  hash: string
  at: Date
  /** The shape of all stored documents, see models/migrations; absent in what was written before there were shapes. */
  shape?: number
}

export const JournalHeadModel = defineModel<JournalHeadDoc>("journal_head", {
  seq: { type: Number, required: true },
  hash: { type: String, required: true },
  at: { type: Date, required: true },
  shape: Number,
})
