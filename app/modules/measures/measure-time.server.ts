import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import type { MeasureEvent } from "./measure.machine.ts"
import type { ListingMeasureDoc } from "./measure.ts"
import { about, type Case, measureDeadline, moveMeasure } from "./measure-store.server.ts"

/** 陈述申辩期满: the measure waits for its decision, which has its own time. */
export async function endStatement(tx: Tx, agency: AgencyDoc, measureId: string): Promise<AgencyDoc> {
  const decideBy = await measureDeadline(tx, "decide")
  const moved = await move(tx, agency, measureId, "time-out", { decideBy })
  tx.emit({ type: "measure.to-decide", ...about(moved.measure), hasStatement: false, decideBy })
  return moved.agency
}

/** The time of a measure ran out; an objection that waits is still decided. */
export async function endMeasure(tx: Tx, agency: AgencyDoc, measureId: string): Promise<AgencyDoc> {
  return (await move(tx, agency, measureId, "end", { endedAt: tx.now })).agency
}

async function move(
  tx: Tx,
  agency: AgencyDoc,
  measureId: string,
  event: MeasureEvent,
  changes: Partial<ListingMeasureDoc>,
): Promise<Case> {
  const measure = await tx.get(ListingMeasureModel, measureId)
  if (!measure) throw new Error(`Agency ${agency._id} waits for the measure ${measureId}, which is missing`)
  const moved = await moveMeasure(tx, { measure, agency }, event, changes)
  if (!moved.ok) throw new Error(`Measure ${measureId} in state ${measure.state} has no ${event}`)
  return moved.value
}
