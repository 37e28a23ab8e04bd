import { trusted } from "mongoose"
import { holdAgency, releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result } from "#app/shared/result.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { endAfter, MEASURE_POLICY_KEYS, monthsOf } from "./measure.rules.ts"
import type { DecideMeasure } from "./measure.schema.ts"
import type { ListingMeasureDoc } from "./measure.ts"
import { about, type Case, caseFor, measureDeadline, moveMeasure, saying } from "./measure-store.server.ts"

/**
 * 作出处理决定, by another person than the proposer: imposed, then in force from now for the time of the policies, or
 * dropped, which also takes back what an urgent measure did. Refuses `not-found` (also for the proposer),
 * `wrong-measure-state` before the agency was heard or its time is over, `removal-months`.
 */
export const decideMeasure = command(
  "decide-measure",
  {
    load: ({ tx, actor, input }: Call<{ measureId: string } & DecideMeasure>) =>
      caseFor(tx, actor, "decide", input.measureId),
  },
  async ({ tx, actor, input, loaded: found }) => {
    const decision = { ...saying(tx, actor, input.text), outcome: input.outcome }
    if (input.outcome === "drop") return drop(tx, found, decision)
    return impose(tx, found, decision, input.months)
  },
)

type Decision = NonNullable<ListingMeasureDoc["decision"]>

async function drop(tx: Tx, found: Case, decision: Decision): Promise<Result<null>> {
  const dropped = await moveMeasure(tx, found, "drop", { decision, endedAt: tx.now })
  if (!dropped.ok) return dropped
  const { agency, measure } = dropped.value
  tx.emit({ type: "measure.dropped", ...about(measure) })
  await releaseAgency(tx, agency, measure._id, "undone")
  return ok(null)
}

async function impose(
  tx: Tx,
  found: Case,
  decision: Decision,
  chosen: number | undefined,
): Promise<Result<null>> {
  const { kind, agencyId } = found.measure
  const policies = await policiesFor(tx, MEASURE_POLICY_KEYS)
  const months = monthsOf(kind, await earlierSuspensions(tx, agencyId), chosen, policies)
  if (!months.ok) return months
  const effectiveAt = found.measure.effectiveAt ?? tx.now
  const until = endAfter(effectiveAt, months.value)
  const objectBy = await measureDeadline(tx, "objection")
  const imposed = await moveMeasure(tx, found, "impose", { decision, effectiveAt, until, objectBy })
  if (!imposed.ok) return imposed
  const { agency, measure } = imposed.value
  tx.emit({ type: "measure.imposed", ...about(measure), until, objectBy })
  const hold = { id: measure._id, kind, reason: measure.reason, since: effectiveAt, until }
  await holdAgency(tx, agency, hold)
  return ok(null)
}

/** Suspensions that were imposed before and that no objection undid. */
async function earlierSuspensions(tx: Tx, agencyId: string): Promise<number> {
  const states = ["in-force", "objected", "ended", "lifted"] as const
  const filter = { agencyId, kind: "suspend" as const, state: trusted({ $in: [...states] }) }
  return (await tx.find(ListingMeasureModel, filter)).length
}
