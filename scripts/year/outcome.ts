import { raw } from "#app/platform/journal/transaction.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ExpertModel } from "#models/directory/expert.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"

/** What a simulation has come to, counted from the records. */
export interface Outcome {
  /** 参与金东机构: listed, at least one active item, serving the district. */
  participating: number
  byState: Record<string, number>
  /** Public experts, and the fields that they cover. */
  experts: { published: number; fields: number }
  /** Commands in the journal by name. */
  commands: Record<string, number>
  /** Events in the journal by type. */
  events: Record<string, number>
  entries: number
}

/** Counts what the records say. `participating` is that of the home page. */
export async function countOutcome(participating: number): Promise<Outcome> {
  const [experts, byState, commands, events, entries] = await Promise.all([
    publicExperts(),
    tally(AgencyModel.collection, [{ $group: { _id: "$status", n: { $sum: 1 } } }]),
    tally(JournalEntryModel.collection, [{ $group: { _id: "$command", n: { $sum: 1 } } }]),
    tally(JournalEntryModel.collection, [
      { $project: { "events.type": 1 } },
      { $unwind: "$events" },
      { $group: { _id: "$events.type", n: { $sum: 1 } } },
    ]),
    raw(JournalEntryModel).countDocuments({}),
  ])
  return { participating, experts, byState, commands, events, entries }
}

async function publicExperts(): Promise<Outcome["experts"]> {
  const experts = await raw(ExpertModel).find({ status: "published" }).toArray()
  return { published: experts.length, fields: new Set(experts.flatMap(e => e.profile?.fields ?? [])).size }
}

type Grouped = Pick<typeof AgencyModel.collection, "aggregate">

async function tally(collection: Grouped, stages: object[]): Promise<Record<string, number>> {
  const rows = (await collection.aggregate(stages).toArray()) as unknown as { _id: string; n: number }[]
  rows.sort((a, b) => b.n - a.n || a._id.localeCompare(b._id))
  return Object.fromEntries(rows.map(({ _id, n }) => [_id, n]))
}
