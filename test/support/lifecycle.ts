import type { ProposeMeasure } from "#app/modules/measures/measure.schema.ts"
import { proposeMeasure } from "#app/modules/measures/propose-measure.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { must, type Someone } from "./people.ts"
import type { World } from "./world.ts"

/** An agency as it is stored; it must be there. */
export async function agencyNow(agencyId: string) {
  const agency = await raw(AgencyModel).findOne({ _id: agencyId })
  if (!agency) throw new Error("no such agency")
  return agency
}

/** A measure as it is stored; it must be there. */
export async function measureNow(measureId: string) {
  const measure = await raw(ListingMeasureModel).findOne({ _id: measureId })
  if (!measure) throw new Error("no such measure")
  return measure
}

/** What makes a measure a suspension that takes effect at once. */
export const URGENT = {
  kind: "suspend",
  reason: "lost-conditions",
  urgentReason: "登记地址无人办公，继续承接会损害业主。",
} as const

/** Tells an agency of an intended measure through the command. */
export async function tellMeasure(
  world: World,
  officer: Someone,
  agencyId: string,
  changes: Partial<ProposeMeasure> = {},
): Promise<string> {
  const input = {
    ...{
      intent: "propose" as const,
      idempotencyToken: world.idempotencyToken(),
      kind: "warn" as const,
      reason: "very-late" as const,
    },
    ...{ facts: "示例项目逾期二十日，经两次催告仍未交付。", urgentReason: undefined, evidence: undefined },
    ...changes,
  }
  return must(await proposeMeasure(world.services, officer.actor, { ...input, agencyId })).measureId
}

/** What happened to an agency and its measures from an instant on: `2024-05-01 09:00 agency.licence-ending`. */
export async function lifecycleOfAgency(agencyId: string, from: Date): Promise<string[]> {
  const entries = await raw(JournalEntryModel)
    .find({ "puts.id": agencyId, at: { $gte: from } })
    .sort({ _id: 1 })
    .toArray()
  return entries.flatMap(({ at, events = [] }) =>
    (events as { type: string; agencyId?: string }[])
      .filter(event => event.agencyId === agencyId && /^(agency|measure)\./.test(event.type))
      .map(event => `${localDay(at)} ${localTime(at)} ${event.type}`),
  )
}
