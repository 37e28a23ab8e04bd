import type { Day } from "#app/shared/time/zone.ts"

/** 登记状态: in operation, cancelled, revoked, moved away, or anything else that the register says. */
export const REGISTER_STATES = ["active", "cancelled", "revoked", "moved", "other"] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

/** What the business register says of one credit code. */
export interface RegisterEntry {
  uscc: string
  name: string
  legalRepresentative?: string
  address?: string
  state: RegisterState
  /** The day on which the register said so. */
  asOf: Day
  source: "file" | "manual"
  /** Who looked it up by hand, and what they noted. */
  recordedBy?: string
  note?: string
}

type Facts = Omit<RegisterEntry, "uscc" | "source" | "recordedBy" | "note">

/** A line of the nightly file; the id is the credit code. A copy of another house's data, outside the journal. */
export interface RegisterEntryDoc extends Facts {
  _id: string
}

/** What an officer saw in the register; the id is the credit code, what stood before is in the journal. */
export interface RegisterRecordDoc extends Facts {
  _id: string
  note?: string
  recordedBy: string
  recordedByName: string
  recordedAt: Date
}

/** One loading of a file; the id is its hash, so that the same file is known again. */
export interface RegisterLoadDoc {
  _id: string
  asOf: string
  rows: number
  added: number
  changed: number
  loadedAt: Date
}
