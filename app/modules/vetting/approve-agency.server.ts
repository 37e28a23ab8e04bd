import { type AgencyDoc, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { hasEnded } from "#app/modules/directory/register/compare.rules.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { confirmationRefusal } from "#app/modules/vetting/confirmation/confirmation.rules.ts"
import { nextNoticeCheck } from "#app/modules/vetting/notice/listing-notice.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { withoutClaim } from "./check-steps.ts"
import { missingNow, putOnList } from "./put-on-list.server.ts"
import { fileToDecide } from "./vetting-file.server.ts"

interface Approval {
  agencyId: string
  /** Why the register's 注销 or 吊销 does not stand in the way. */
  registerNote?: string
  /** Why it goes on without the department's answer, whose time is over. */
  confirmationNote?: string
  idempotencyToken: string
}

/** A notice, when the approval is one of an admission. */
interface Approved {
  agencyId: string
  noticeId?: string
}

/**
 * 核验通过 (形式核验，不是许可). Listed at once, or put on public notice first where policy `listing.publicity` is above 0
 * (admissions only; a change comes into force at once). Refuses `not-found` (also for an officer of the agency itself),
 * `wrong-state`, `claimed-by-other`, `objection-upheld`, `register-ended` beside its note, `confirmation-refused`,
 * `confirmation-open` {day}, `confirmation-overdue` beside its note, `incomplete` when a licence ended or an item was
 * withdrawn since it was handed in.
 */
export const approveAgency = command(
  "approve-agency",
  { load: ({ tx, actor, input }: Call<Approval>) => fileToDecide(tx, actor, input.agencyId) },
  async ({ services, tx, actor, input, loaded: file }): Promise<Result<Approved>> => {
    const judgement = await judged(services, file, input, tx.now)
    if (!judgement.ok) return judgement
    const { registerNote, confirmationNote, agencyId } = input
    const check = { ...file.check, registerNote, confirmationNote }
    const agency = { ...file, check }
    const days = readPolicy(await policiesFor(tx, ["listing.publicity"]), "listing.publicity")
    if (check.kind === "admission" && days > 0) return putOnNotice(tx, agency, actor, days)
    const decision = { decidedAt: tx.now, decidedBy: actor.personId }
    const listed = await putOnList(tx, { ...agency, check: { ...check, ...decision } })
    return listed.ok ? ok({ agencyId }) : listed
  },
)

async function judged(
  { registry }: Services,
  { uscc, check }: AgencyDoc,
  { registerNote, confirmationNote }: Approval,
  now: Date,
): Promise<Result<null>> {
  if (check.upheld) return refuse("objection-upheld")
  if (!registerNote && hasEnded(await registry.lookUp(uscc))) {
    return refuse("register-ended", { field: "registerNote" })
  }
  const refusal = confirmationRefusal(check.confirmations, now)
  if (refusal === "refused") return refuse("confirmation-refused")
  if (refusal === "open") {
    const open = check.confirmations.filter(c => c.state === "asked").map(c => localDay(c.dueAt))
    return refuse("confirmation-open", { params: { day: open.sort().at(-1) ?? "" } })
  }
  if (refusal === "overdue" && !confirmationNote) {
    return refuse("confirmation-overdue", { field: "confirmationNote" })
  }
  return ok(null)
}

/** 入驻公示: what was found is shown to everybody; the file leaves the queue and time moves it on. */
async function putOnNotice(tx: Tx, agency: AgencyDoc, actor: PersonActor, days: number) {
  const n = await missingNow(tx, agency)
  if (n > 0) return refuse("incomplete", { params: { n } })
  const facts = workingFacts(agency)
  const endsAt = deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx))
  const _id = newId()
  const { _id: agencyId, uscc } = agency
  const { name, region, itemCodes } = facts
  const notice = { state: "running" as const, endsAt, objections: [] }
  await tx.put(ListingNoticeModel, {
    ...{ _id, agencyId, number: agency.check.number ?? "", name, uscc, region, itemCodes },
    licences: facts.licences.map(({ certificate, speciality, level, number, validTo }) => ({
      ...{ certificate, speciality, level, number, validTo },
    })),
    ...{ people: facts.people.length, checkedBy: actor.personId, startsAt: tx.now, ...notice },
  })
  const decision = { decidedAt: tx.now, decidedBy: actor.personId }
  const noticed = { noticeId: _id, noticeUntil: nextNoticeCheck(notice) }
  await putAgency(tx, { ...agency, check: { ...withoutClaim(agency.check), ...noticed, ...decision } })
  tx.emit({ type: "agency.noticed", agencyId, name, noticeId: _id, endsAt })
  return ok({ agencyId, noticeId: _id })
}
