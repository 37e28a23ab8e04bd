import {
  REGISTER_STATES,
  type RegisterEntryDoc,
  type RegisterLoadDoc,
  type RegisterRecordDoc,
} from "#app/modules/directory/register/register-entry.ts"
import { defineModel } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

const FACTS = {
  name: text,
  legalRepresentative: String,
  address: String,
  state: { type: String, enum: REGISTER_STATES, required: true },
  asOf: text,
} as const

export const RegisterEntryModel = defineModel<RegisterEntryDoc>("register_entries", FACTS)

export const RegisterRecordModel = defineModel<RegisterRecordDoc>("register_records", {
  ...FACTS,
  note: String,
  recordedBy: text,
  recordedByName: text,
  recordedAt: { type: Date, required: true },
})

export const RegisterLoadModel = defineModel<RegisterLoadDoc>("register_loads", {
  asOf: text,
  rows: { type: Number, required: true },
  added: { type: Number, required: true },
  changed: { type: Number, required: true },
  loadedAt: { type: Date, required: true },
})
