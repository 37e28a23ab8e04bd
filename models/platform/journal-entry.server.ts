import { defineModel, unchecked } from "#models/define-model.server.ts"

/** What a command wrote: the whole document as it stands after the entry. */
export interface JournalPut {
  collection: string
  id: string
  doc: unknown
}

/** The part of an entry that may be redacted; its hash stays. */
export interface JournalBody {
  actor: unknown
  puts: JournalPut[]
  events: unknown[]
  effects: string[]
  outcome: unknown
}

/** One entry of the journal. `_id` is the sequence number, from 1 without gaps. */
export interface JournalEntryDoc extends Partial<JournalBody> {
  _id: number
  at: Date
  command: string
  idempotencyKey: string
  metaSalt: string
  bodySalt?: string
  prev: string
  metaHash: string
  bodyHash: string
  hash: string
}

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
