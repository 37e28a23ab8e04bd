import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { AgencyDoc } from "#models/directory/agency.server.ts"
import { ListingMeasureModel } from "#models/directory/listing-measure.server.ts"
import type { MeasureEvent } from "./measure.machine.ts"
import { about, type Case, moveMeasure } from "./measure-store.server.ts"

/** 陈述申辩期满: the measure waits for its decision. */
export async function endStatement(tx: Tx, agency: AgencyDoc, measureId: string): Promise<AgencyDoc> {
  const moved = await move(tx, agency, measureId, "time-out")
  tx.emit({ type: "measure.to-decide", ...about(moved.measure), hasStatement: false })
  return moved.agency
}

/** The time of a measure ran out; an objection that waits is still decided. */
export async function endMeasure(tx: Tx, agency: AgencyDoc, measureId: string): Promise<AgencyDoc> {
  return (await move(tx, agency, measureId, "end")).agency
}

async function move(tx: Tx, agency: AgencyDoc, measureId: string, event: MeasureEvent): Promise<Case> {
  const measure = await tx.get(ListingMeasureModel, measureId)
  if (!measure) throw new Error(`Agency ${agency._id} waits for the measure ${measureId}, which is missing`)
  const ending = event === "end" ? { endedAt: tx.now } : {}
  const moved = await moveMeasure(tx, { measure, agency }, event, ending)
  if (!moved.ok) throw new Error(`Measure ${measureId} in state ${measure.state} has no ${event}`)
  return moved.value
}
