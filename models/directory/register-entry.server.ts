import { REGISTER_STATES, type RegisterEntry } from "#app/modules/directory/register/register-entry.ts"
import { defineModel } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

const FACTS = {
  name: text,
  legalRepresentative: String,
  address: String,
  state: { type: String, enum: REGISTER_STATES, required: true },
  asOf: text,
} as const

type Facts = Omit<RegisterEntry, "uscc" | "source" | "recordedBy" | "note">

/** A line of the nightly file; the id is the credit code. A copy of another house's data, outside the journal. */
export interface RegisterEntryDoc extends Facts {
  _id: string
}

export const RegisterEntryModel = defineModel<RegisterEntryDoc>("register_entries", FACTS)

/** What an officer saw in the register; the id is the credit code, what stood before is in the journal. */
export interface RegisterRecordDoc extends Facts {
  _id: string
  note?: string
  recordedBy: string
  recordedByName: string
  recordedAt: Date
}

export const RegisterRecordModel = defineModel<RegisterRecordDoc>("register_records", {
  ...FACTS,
  note: String,
  recordedBy: text,
  recordedByName: text,
  recordedAt: { type: Date, required: true },
})

/** One loading of a file; the id is its hash, so that the same file is known again. */
export interface RegisterLoadDoc {
  _id: string
  asOf: string
  rows: number
  added: number
  changed: number
  loadedAt: Date
}

export const RegisterLoadModel = defineModel<RegisterLoadDoc>("register_loads", {
  asOf: text,
  rows: { type: Number, required: true },
  added: { type: Number, required: true },
  changed: { type: Number, required: true },
  loadedAt: { type: Date, required: true },
})
