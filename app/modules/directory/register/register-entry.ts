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
