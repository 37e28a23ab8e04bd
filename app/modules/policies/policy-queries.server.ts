import { trusted } from "mongoose"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { type CalendarDays, type HolidayCalendar, holidayCalendar } from "#app/shared/time/calendar.ts"
import { localDay, yearOf } from "#app/shared/time/zone.ts"
import { CalendarYearModel } from "#models/policies/calendar-year.server.ts"
import { PolicyModel } from "#models/policies/policy.server.ts"
import { type FrozenPolicies, freezePolicies, type PolicyRecord } from "./policy.rules.ts"
import type { PolicySource } from "./policy.schema.ts"
import type { CalendarYearDoc, PolicyDoc } from "./policy.ts"
import { isPolicyKey, type PolicyKey, type PolicyUnit } from "./policy-keys.ts"

type Keys = readonly PolicyKey[] | "all"
const filterOf = (keys: Keys) => (keys === "all" ? {} : { _id: trusted({ $in: [...keys] }) })

/**
 * The rules that hold at the instant of the command, read with `readPolicy`; name the keys to read only those. What a
 * request is published under is stored with it in this form. Throws when a rule is missing: none is ever guessed.
 */
export async function policiesFor(tx: Tx, keys: Keys = "all"): Promise<FrozenPolicies> {
  return freezePolicies(recordsOf(await tx.find(PolicyModel, filterOf(keys))), keys, tx.now)
}

/** The rules that hold at an instant, for pages and for what happens outside a command. */
export async function currentPolicies(now: Date, keys: Keys = "all"): Promise<FrozenPolicies> {
  return freezePolicies(recordsOf(await PolicyModel.find(filterOf(keys)).lean()), keys, now)
}

/** Holidays and make-up days inside a command; a year without data counts weekends and fixed holidays. */
export async function calendarFor(tx: Tx): Promise<HolidayCalendar> {
  return calendarOf(await tx.find(CalendarYearModel, {}))
}

/** Holidays and make-up days for pages. */
export async function currentCalendar(): Promise<HolidayCalendar> {
  return calendarOf(await CalendarYearModel.find().lean())
}

/** The holidays of this year and the next, which a page takes along to say how many working days are left. */
export async function calendarAhead(now: Date): Promise<CalendarDays> {
  const year = yearOf(localDay(now))
  const years = [year, year + 1].map(String)
  return daysOf(await CalendarYearModel.find({ _id: trusted({ $in: years }) }).lean())
}

/** One value of a policy in its history. */
export interface PolicyVersionView {
  value: unknown
  effectiveFrom: string
  source: PolicySource
  reason?: string
  state: "past" | "current" | "coming"
}

/** A rule as the public page shows it, its history from the newest on. */
export interface PolicyView {
  key: PolicyKey
  unit: PolicyUnit
  nameZh: string
  nameEn: string
  explanationZh: string
  explanationEn: string
  versions: PolicyVersionView[]
}

/** Every rule with its whole history, in the order of the public page. */
export async function listPolicies(now: Date): Promise<PolicyView[]> {
  const docs = await PolicyModel.find().sort({ position: 1 }).lean()
  return docs.flatMap(doc => (isPolicyKey(doc._id) ? [viewOf(doc, doc._id, now)] : []))
}

function viewOf(doc: PolicyDoc, key: PolicyKey, now: Date): PolicyView {
  const today = localDay(now)
  const ordered = [...doc.versions].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)).reverse()
  const current = ordered.find(v => v.effectiveFrom <= today)
  return {
    key,
    unit: doc.unit,
    nameZh: doc.nameZh,
    nameEn: doc.nameEn,
    explanationZh: doc.explanationZh,
    explanationEn: doc.explanationEn,
    versions: ordered.map(v => ({
      value: v.value,
      effectiveFrom: v.effectiveFrom,
      source: v.source,
      reason: v.reason,
      state: v === current ? "current" : v.effectiveFrom > today ? "coming" : "past",
    })),
  }
}

function recordsOf(docs: readonly PolicyDoc[]): PolicyRecord[] {
  return docs.flatMap(({ _id: key, versions }) =>
    isPolicyKey(key)
      ? versions.map(v => ({
          key,
          value: v.value,
          effectiveFrom: v.effectiveFrom,
          source: v.source,
        }))
      : [],
  )
}

function calendarOf(docs: readonly CalendarYearDoc[]): HolidayCalendar {
  return holidayCalendar(daysOf(docs))
}

function daysOf(docs: readonly CalendarYearDoc[]): CalendarDays {
  return {
    years: docs.map(d => Number(d._id)),
    holidays: docs.flatMap(d => d.holidays),
    makeupDays: docs.flatMap(d => d.makeupDays),
  }
}
