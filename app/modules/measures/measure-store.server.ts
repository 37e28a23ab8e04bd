import { type AgencyDoc, lifecycleOf } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { measureAccess } from "./measure.access.ts"
import { type MeasureEvent, measureMachine } from "./measure.machine.ts"
import { MEASURE_POLICY_KEYS, measureDueAt } from "./measure.rules.ts"
import type { ListingMeasureDoc, Saying } from "./measure.ts"

/** A measure and its agency inside a command. */
export interface Case {
  measure: ListingMeasureDoc
  agency: AgencyDoc
}

/** The measure that this actor may do this with; `not-found` when it is missing or not theirs. */
export async function caseFor(
  tx: Tx,
  actor: Actor,
  action: "answer" | "decide" | "lift" | "decideObjection",
  id: string,
): Promise<Result<Case>> {
  const measure = await tx.get(ListingMeasureModel, id)
  const agency = measure && (await tx.get(AgencyModel, measure.agencyId))
  if (!agency || !can(measureAccess, actor, action, measure, tx.now)) return refuse("not-found")
  return ok({ measure, agency })
}

/**
 * Moves a measure by an event of its machine, writes it, and keeps its next deadline at the agency, which has the one
 * clock. Refuses `wrong-state`.
 */
export async function moveMeasure(
  tx: Tx,
  { measure, agency }: Case,
  event: MeasureEvent,
  changes: Partial<ListingMeasureDoc> = {},
): Promise<Result<Case>> {
  const state = measureMachine.next(measure.state, event)
  if (!state) return refuse("wrong-measure-state")
  const moved = await tx.put(ListingMeasureModel, { ...measure, ...changes, state })
  return ok({ measure: moved, agency: await withDeadline(tx, agency, moved) })
}

/** The agency that knows the next deadline of a measure. */
export async function withDeadline(
  tx: Tx,
  agency: AgencyDoc,
  measure: ListingMeasureDoc,
): Promise<AgencyDoc> {
  const lifecycle = lifecycleOf(agency)
  const others = lifecycle.measures.filter(open => open.id !== measure._id)
  const isOver = measureMachine.isFinal(measure.state)
  const measures = isOver ? others : [...others, { id: measure._id, dueAt: measureDueAt(measure) }]
  return putAgency(tx, { ...agency, lifecycle: { ...lifecycle, measures } })
}

/** The end of the working days that a rule gives from now. */
export async function measureDeadline(
  tx: Tx,
  rule: "statement" | "decide" | "objection" | "decideObjection",
): Promise<Date> {
  const policies = await policiesFor(tx, MEASURE_POLICY_KEYS)
  const days = readPolicy(policies, `agency.measure.${rule}`)
  const endOfDay = readPolicy(policies, "calendar.workEnd")
  return deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx), { endOfDay })
}

/** What a person said now. */
export function saying(tx: Tx, actor: PersonActor, text: string): Saying {
  return { text, at: tx.now, by: actor.personId }
}

/** What every event about a measure names. */
export function about({ _id, number, agencyId, agencyName, kind, reason }: ListingMeasureDoc) {
  return { measureId: _id, number, agencyId, name: agencyName, kind, reason }
}
