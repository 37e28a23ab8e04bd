import type { PolicySource } from "./policy.schema.ts"
import type { PolicyUnit } from "./policy-keys.ts"

/** 规则: one number, amount or list that a rule of law or of the platform sets. `_id` is its key. */
export interface PolicyDoc {
  _id: string
  unit: PolicyUnit
  nameZh: string
  nameEn: string
  explanationZh: string
  explanationEn: string
  /** Order of the public page. */
  position: number
  versions: PolicyVersion[]
}

/** One value of a policy from a day on. Versions are only ever added. */
export interface PolicyVersion {
  value: unknown
  /** The first day (Asia/Shanghai) on which it holds. */
  effectiveFrom: string
  /** `platform-rule`, or the document and article it comes from. */
  source: PolicySource
  reason?: string
  setBy?: string
  setAt: Date
}

/** Holidays and make-up working days of one year, as announced. `_id` is the year, `2024`. */
export interface CalendarYearDoc {
  _id: string
  /** Days `YYYY-MM-DD`. */
  holidays: string[]
  makeupDays: string[]
  loadedAt: Date
}
