import { type AgencyDoc, workingFacts } from "#app/modules/directory/agency.ts"
import type { AgencyCheck, Defect } from "#app/modules/directory/agency-check.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { withoutClaim } from "#app/modules/vetting/check-steps.ts"
import { fileToDecide } from "#app/modules/vetting/vetting-file.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { CorrectionNoticeModel } from "#models/vetting/correction-notice.server.ts"
import type { CorrectionNoticeDoc } from "./correction-notice.ts"
import { certificatesSeen, composeDefects, mayReturn, type NamedDefect } from "./defects.rules.ts"

interface Return {
  agencyId: string
  defects: NamedDefect[]
  /** Ids of defects told earlier that still stand. */
  kept?: string[]
  /** Why something is told only now that could have been told before. */
  lateReason?: string
  idempotencyToken: string
}

/**
 * 退回补正. Names every defect at once (一次性告知) with a day by which to correct (policy `listing.correction`); a change
 * goes back to its writers and what is in force stays. In a later round whatever could have been told before needs a
 * reason and counts against the desk. Refuses `not-found`, `wrong-state`, `claimed-by-other`, `defects-required`,
 * `late-reason-required`, `no-more-rounds` {n} after the rounds of policy `listing.correctionRounds` (what only the desk
 * told late costs the agency no round).
 */
export const returnAgency = command(
  "return-agency",
  { load: ({ tx, actor, input }: Call<Return>) => fileToDecide(tx, actor, input.agencyId) },
  async ({ tx, actor, input, loaded: agency }) => {
    const told = await noticesOf(tx, agency)
    const certificates = certificatesSeen(workingFacts(agency))
    const named = { ...input, kept: input.kept ?? [], round: agency.check.round, certificates }
    const defects = composeDefects(named, told, newId)
    if (!defects.ok) return defects
    const late = defects.value.filter(d => d.lateReason && d.round === agency.check.round).length
    const rules = await policiesFor(tx, ["listing.correctionRounds", "listing.correction"])
    const rounds = readPolicy(rules, "listing.correctionRounds")
    if (!mayReturn(defects.value.length, late, told, rounds)) {
      return refuse("no-more-rounds", { params: { n: rounds } })
    }
    const days = readPolicy(rules, "listing.correction")
    const correctBy = deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx))
    return sendBack(tx, agency, actor, { defects: defects.value, late, certificates, correctBy })
  },
)

type ReturnInput = Pick<CorrectionNoticeDoc, "defects" | "late" | "certificates" | "correctBy">

async function sendBack(
  tx: Tx,
  agency: AgencyDoc,
  actor: PersonActor,
  telling: ReturnInput,
): Promise<Result<{ agencyId: string; late: number }>> {
  const check = returned(agency.check, telling.defects, telling.correctBy)
  const decision = { decidedAt: tx.now, decidedBy: actor.personId }
  const moved = await moveAgency(tx, agency, "return", { check: { ...check, ...decision } })
  if (!moved.ok) return moved
  const { _id: agencyId, name } = agency
  const { number = "", round } = agency.check
  await tx.put(CorrectionNoticeModel, {
    ...{ _id: newId(), agencyId, number, round, ...telling },
    ...{ issuedAt: tx.now, issuedBy: actor.personId },
  })
  const defects = telling.defects.map(d => d.text)
  tx.emit({ type: "agency.returned", agencyId, name, defects, correctBy: telling.correctBy })
  return ok({ agencyId, late: telling.late })
}

function returned(check: AgencyCheck, defects: Defect[], correctBy: Date): AgencyCheck {
  const submittedAt = check.kind === "change" ? undefined : check.submittedAt
  return { ...withoutClaim(check), submittedAt, defects, correctBy }
}

async function noticesOf(tx: Tx, agency: AgencyDoc): Promise<CorrectionNoticeDoc[]> {
  const notices = await tx.find(CorrectionNoticeModel, { agencyId: agency._id })
  return notices.filter(n => n.number === agency.check.number).sort((a, b) => a.round - b.round)
}
