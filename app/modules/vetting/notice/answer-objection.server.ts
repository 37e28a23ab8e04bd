import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import type { AnswerObjection } from "#app/modules/vetting/vetting.schema.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import {
  type ListingNoticeDoc,
  nextNoticeCheck,
  type Objection,
  type ObjectionAnswer,
} from "./listing-notice.ts"

/**
 * 答复异议. Each objection gets an answer. One that is upheld ends the notice: the file is back on the desk of the officer
 * who returns or refuses it. Refuses `not-found` (also for an officer of the agency itself, and for one's own objection),
 * `answered-already`, `wrong-state` once the notice has ended.
 */
export const answerObjection = command(
  "answer-objection",
  {
    load: ({ tx, input }: Call<AnswerObjection & { agencyId: string }>) =>
      tx.get(AgencyModel, input.agencyId),
    access: agencyAccess.vet,
  },
  async ({ tx, actor, input, loaded: agency }) => {
    const notice = await tx.get(ListingNoticeModel, agency.check.noticeId ?? "")
    if (!notice) return refuse("wrong-state", { params: { state: agency.status } })
    const objection = openObjection(notice, input.objectionId, actor)
    if (!objection.ok) return objection
    const answered = withAnswer(notice, objection.value, answerOf(input, actor, tx.now))
    await tx.put(ListingNoticeModel, answered)
    const isUpheld = input.outcome === "upheld"
    const check = isUpheld ? await backOnDesk(tx, agency.check, actor, input.text) : agency.check
    await putAgency(tx, { ...agency, check: { ...check, noticeUntil: nextNoticeCheck(answered) } })
    const { name, _id: agencyId } = agency
    const { personId } = objection.value
    tx.emit({ type: "agency.objection-answered", agencyId, name, noticeId: notice._id, personId, isUpheld })
    return ok(null)
  },
)

function answerOf(
  { outcome, text }: AnswerObjection,
  { personId, name }: PersonActor,
  at: Date,
): ObjectionAnswer {
  return { outcome, text, by: personId, byName: name, at }
}

/** The notice with one more answer; an objection that is upheld ends it. */
function withAnswer(notice: ListingNoticeDoc, to: Objection, answer: ObjectionAnswer): ListingNoticeDoc {
  const objections = notice.objections.map(o => (o === to ? { ...o, answer } : o))
  if (answer.outcome === "rejected") return { ...notice, objections }
  return { ...notice, objections, state: "upheld", endedAt: answer.at }
}

/** The objection that this officer may answer: not an own one, and not one with an answer. */
function openObjection({ objections }: ListingNoticeDoc, id: string, actor: PersonActor): Result<Objection> {
  const objection = objections.find(o => o.id === id)
  if (!objection || objection.personId === actor.personId) return refuse("not-found")
  const { answer } = objection
  return answer ? refuse("answered-already", { params: { name: answer.byName } }) : ok(objection)
}

/** The file is the officer's again, who returns or refuses it. */
async function backOnDesk(
  tx: Tx,
  check: AgencyCheck,
  actor: PersonActor,
  upheld: string,
): Promise<AgencyCheck> {
  const claim = { claimedBy: actor.personId, claimedByName: actor.name, claimedAt: tx.now }
  return { ...check, ...claim, noticeId: undefined, upheld, dueAt: await dueFrom(tx) }
}

/** When the officer has to decide on a file that comes back to the desk. */
export async function dueFrom(tx: Tx): Promise<Date> {
  const days = readPolicy(await policiesFor(tx, ["listing.formCheck"]), "listing.formCheck")
  return deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx))
}
