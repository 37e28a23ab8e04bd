/** The tip of the journal, in a document of its own: sorting the journal for it would be a scan on the embedded engine. */
export interface JournalHeadDoc {
  _id: string
  seq: number
  hash: string
  at: Date
  /** The shape of all stored documents, see models/migrations; absent in what was written before there were shapes. */
  shape?: number
}

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
