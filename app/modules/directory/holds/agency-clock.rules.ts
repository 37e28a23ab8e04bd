import {
  type AgencyFacts,
  type AgencyLicence,
  type AgencyLifecycle,
  type AgencyState,
  isListed,
  lifecycleOf,
  REMINDER_STAGES,
  type ReminderMark,
  type ReminderStage,
} from "#app/modules/directory/agency.ts"
import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"
import { type FrozenPolicies, readPolicy } from "#app/modules/policies/policy.rules.ts"
import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { addDays, addMonths, type Day, instantAt, localDay, localTime } from "#app/shared/time/zone.ts"

/** The rules that the clock of an agency reads. */
export const CLOCK_POLICY_KEYS = [
  "licence.reminder.first",
  "licence.reminder.second",
  "licence.reminder.last",
  "agency.dormancy",
  "agency.dormancyAnswer",
  "calendar.workStart",
] as const satisfies readonly PolicyKey[]

/** What the clock looks at. */
export interface Timed extends Pick<AgencyFacts, "licences" | "people"> {
  status: AgencyState
  check: Pick<AgencyCheck, "correctBy" | "noticeUntil">
  listedAt?: Date
  lifecycle?: AgencyLifecycle
}

/** Something that time does to an agency. */
export type Due = { at: Date } & (
  | { kind: "reminder"; licenceId: string }
  | { kind: "validity" | "idle-prompt" | "idle-pause" | "correction" | "notice" }
  | { kind: "hold-end"; holdId: string }
  | { kind: "statement-end"; measureId: string }
)

/** Everything that time has still to do to an agency as it is now, the first on top. */
export function agencyDues(agency: Timed, policies: FrozenPolicies): Due[] {
  const { correctBy, noticeUntil } = agency.check
  const dues: Due[] = [...listDues(agency, policies), ...holdDues(agency)]
  if (correctBy) dues.push({ kind: "correction", at: correctBy })
  if (noticeUntil) dues.push({ kind: "notice", at: noticeUntil })
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/**
 * The next instant at which time does something to an agency, or nothing: reminders before a certificate ends, the day
 * after it ended, the question whether it still works, the end of a hold, of a statement, of a correction, of a notice.
 */
export function nextAgencyCheck(agency: Timed, policies: FrozenPolicies): Date | undefined {
  return agencyDues(agency, policies)[0]?.at
}

/** What bears on the entry itself; a file that is not on the list, and one that left it, has none. */
function listDues(agency: Timed, policies: FrozenPolicies): Due[] {
  if (!isListed(agency) && agency.status !== "suspended") return []
  const certificates = [...agency.licences, ...agency.people.flatMap(person => person.certificates)]
  return [
    ...certificates.flatMap(certificate => reminderDue(certificate, lifecycleOf(agency), policies)),
    ...certificates.flatMap(certificate => validityDues(certificate, lifecycleOf(agency).offersAt)),
    ...(isListed(agency) ? [idleDue(agency, policies)] : []),
  ]
}

/** The instant of a reminder: the start of work so many days before the last day. */
function reminderAt(validTo: Day, stage: ReminderStage, policies: FrozenPolicies): Date {
  const day = addDays(validTo, -readPolicy(policies, `licence.reminder.${stage}`))
  return instantAt(day, readPolicy(policies, "calendar.workStart"))
}

/**
 * The reminder to send at an instant: the latest whose time has come. A certificate that is checked late, with a few
 * days left, brings one reminder and not three.
 */
export function stageAt(validTo: Day, now: Date, policies: FrozenPolicies): ReminderStage | undefined {
  return REMINDER_STAGES.findLast(stage => reminderAt(validTo, stage, policies) <= now)
}

function reminderDue(
  certificate: AgencyLicence,
  lifecycle: AgencyLifecycle,
  policies: FrozenPolicies,
): Due[] {
  const { id: licenceId, validTo } = certificate
  if (!validTo || (lifecycle.offersAt && localDay(lifecycle.offersAt) > validTo)) return []
  const isSent = (mark: ReminderMark) => mark.licenceId === licenceId && mark.validTo === validTo
  const last = lifecycle.reminders.find(isSent)?.stage
  const next = REMINDER_STAGES[last ? REMINDER_STAGES.indexOf(last) + 1 : 0]
  return next ? [{ kind: "reminder", licenceId, at: reminderAt(validTo, next, policies) }] : []
}

/** The first instants of the first day of a certificate and of the day after its last. */
function validityDues({ validFrom, validTo }: AgencyLicence, seen: Date | undefined): Due[] {
  const days = [validFrom, validTo && addDays(validTo, 1)].flatMap(day => day ?? [])
  return days
    .map(day => ({ kind: "validity" as const, at: instantAt(day, "00:00") }))
    .filter(due => seen !== undefined && due.at > seen)
}

/** After `agency.dormancy` months without a sign of life the question, and without an answer the pause. */
function idleDue(agency: Timed, policies: FrozenPolicies): Due {
  const { activeAt = agency.listedAt ?? new Date(0), idlePromptedAt } = lifecycleOf(agency)
  if (!idlePromptedAt) {
    const day = addMonths(localDay(activeAt), readPolicy(policies, "agency.dormancy"))
    const asked = instantAt(day, readPolicy(policies, "calendar.workStart"))
    return { kind: "idle-prompt", at: asked > activeAt ? asked : activeAt }
  }
  const day = addDays(localDay(idlePromptedAt), readPolicy(policies, "agency.dormancyAnswer"))
  return { kind: "idle-pause", at: instantAt(day, localTime(idlePromptedAt)) }
}

/** The time that an agency has to answer the question, for the words that ask it. */
export function idleAnswerBy(promptedAt: Date, policies: FrozenPolicies): Date {
  const day = addDays(localDay(promptedAt), readPolicy(policies, "agency.dormancyAnswer"))
  return instantAt(day, localTime(promptedAt))
}

function holdDues(agency: Timed): Due[] {
  const { holds, measures } = lifecycleOf(agency)
  return [
    ...measures.flatMap(({ id: measureId, dueAt: at }): Due[] =>
      at ? [{ kind: "statement-end", measureId, at }] : [],
    ),
    ...holds.flatMap(({ id: holdId, until: at }): Due[] => (at ? [{ kind: "hold-end", holdId, at }] : [])),
  ]
}
