/**
 * Every rule with a number that an administrator can change, and the unit of its value. The values and their sources
 * stand in `data/policies/default-policies.json` and then in the store; a key outside this list is a compile error.
 */
export const POLICY_UNITS = {
  "listing.formCheck": "working-days",
  "listing.correctionRounds": "count",
  "listing.correction": "working-days",
  "listing.publicity": "working-days",
  "listing.claim": "working-days",
  "listing.confirmation": "working-days",
  "listing.registerAge": "days",
  "enterprise.formCheck": "working-days",
  "request.noticeAudit": "working-days",
  "request.signUpWindow.publicMoney": "working-days",
  "request.signUpWindow.social": "working-days",
  "request.minQuotes.publicMoney": "count",
  "request.minQuotes.social": "count",
  "request.minQuotes.creditSelection": "count",
  "request.minQuotes.planSelection": "count",
  "request.extension.count": "count",
  "request.extension.days": "working-days",
  "request.splitCheck": "months",
  "award.confirm": "working-days",
  "award.publicity": "working-days",
  "award.publicityDirect": "working-days",
  "objection.reply": "working-days",
  "complaint.accept": "working-days",
  "complaint.decide": "working-days",
  "complaint.decideExtension": "working-days",
  "contract.sign": "working-days",
  "contract.file": "working-days",
  "result.ownerConfirm": "working-days",
  "result.corrections": "working-days",
  "result.return": "working-days",
  "rating.window": "working-days",
  "direct.maxFen": "fen",
  "mustTender.serviceFen": "fen",
  "procurement.catalogue": "codes",
  "procurement.limitFen": "optional-fen",
  "quote.abnormal.ofMean": "percent",
  "quote.abnormal.ofCeiling": "percent",
  "quote.abnormal.explain": "working-days",
  "agency.giveUps.warn": "count",
  "agency.giveUps.suspend": "count",
  "agency.giveUps.window": "months",
  "agency.dormancy": "months",
  "agency.dormancyAnswer": "days",
  "agency.warning": "months",
  "agency.suspension.first": "months",
  "agency.suspension.second": "months",
  "agency.suspension.third": "months",
  "agency.removal.shortest": "months",
  "agency.removal.longest": "months",
  "agency.measure.statement": "working-days",
  "agency.measure.decide": "working-days",
  "agency.measure.objection": "working-days",
  "agency.measure.decideObjection": "working-days",
  "licence.reminder.first": "days",
  "licence.reminder.second": "days",
  "licence.reminder.last": "days",
  "expert.review": "working-days",
  "expert.conflict": "months",
  "catalogue.consultation": "working-days",
  "account.passwordReset": "minutes",
  "account.memberInvitation": "minutes",
  "account.agencyInvitation": "working-days",
  "account.agencyInvitationReminder": "working-days",
  "account.passwordProof": "minutes",
  "account.draftKeep": "days",
  "session.idle": "minutes",
  "session.absolute": "minutes",
  "session.staffIdle": "minutes",
  "session.staffAbsolute": "minutes",
  "calendar.workStart": "time",
  "calendar.workEnd": "time",
  "upload.maxMegabytes": "megabytes",
  "upload.imageMegapixels": "count",
  "upload.tableMegabytes": "megabytes",
  "upload.tableUnpackedMegabytes": "megabytes",
  "upload.tableRows": "count",
  "upload.tableColumns": "count",
  "rate.signIn.count": "count",
  "rate.signIn.minutes": "minutes",
  "rate.signInAddress.count": "count",
  "rate.signInAddress.minutes": "minutes",
  "rate.passwordReset.count": "count",
  "rate.passwordReset.minutes": "minutes",
  "rate.register.count": "count",
  "rate.register.minutes": "minutes",
  "rate.bid.count": "count",
  "rate.bid.minutes": "minutes",
  "rate.upload.count": "count",
  "rate.upload.minutes": "minutes",
  "rate.complaint.count": "count",
  "rate.complaint.minutes": "minutes",
  "rate.autosave.count": "count",
  "rate.autosave.minutes": "minutes",
} as const

export type PolicyKey = keyof typeof POLICY_UNITS

/** All keys, in the order in which people read them. */
export const POLICY_KEYS = Object.keys(POLICY_UNITS) as readonly PolicyKey[]

/** What each unit holds: whole numbers, `HH:mm` of the district, item codes, or nothing until somebody enters it. */
export interface UnitValues {
  "working-days": number
  days: number
  minutes: number
  months: number
  fen: number
  "optional-fen": number | null
  count: number
  percent: number
  megabytes: number
  boolean: boolean
  time: string
  codes: string[]
}
export type PolicyUnit = keyof UnitValues
export const UNITS = [
  "working-days",
  "days",
  "minutes",
  "months",
  "fen",
  "optional-fen",
  "count",
  "percent",
  "megabytes",
  "boolean",
  "time",
  "codes",
] as const satisfies readonly PolicyUnit[]

/** The type of a policy's value, by its key. */
export type PolicyValue<K extends PolicyKey = PolicyKey> = UnitValues[(typeof POLICY_UNITS)[K]]

/** True for the key of a policy. */
export function isPolicyKey(value: unknown): value is PolicyKey {
  return typeof value === "string" && Object.hasOwn(POLICY_UNITS, value)
}
