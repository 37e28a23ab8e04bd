import { raw } from "#app/platform/journal/transaction.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { HAPPENINGS, type Happening, type Told } from "../happenings.ts"

/** What a simulation has come to, counted from the records. */
export interface Outcome {
  /** 参与金东机构: listed, at least one active item, serving the district. */
  participating: number
  byState: Record<string, number>
  /** Public experts, and the fields that they cover. */
  experts: { published: number; fields: number }
  /** What happened to agencies, by the events of the journal. */
  happened: Record<Happening, number>
  /** Commands in the journal by name. */
  commands: Record<string, number>
  entries: number
}

/** Counts what the records say. `participating` is that of the home page. */
export async function countOutcome(participating: number): Promise<Outcome> {
  const commands: Record<string, number> = {}
  const told: Told[] = []
  let entries = 0
  for await (const { command, events } of raw(JournalEntryModel).find({})) {
    entries++
    commands[command] = (commands[command] ?? 0) + 1
    told.push(...((events ?? []) as Told[]))
  }
  return {
    ...{ participating, entries, commands: byNumber(commands), happened: happeningsIn(told) },
    byState: await agenciesByState(),
    experts: await publicExperts(),
  }
}

function happeningsIn(told: readonly Told[]): Outcome["happened"] {
  const counts = Object.entries(HAPPENINGS).map(([name, isOne]) => [name, told.filter(isOne).length])
  return Object.fromEntries(counts)
}

async function agenciesByState(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for await (const { status } of raw(AgencyModel).find({}, { projection: { status: 1 } })) {
    counts[status] = (counts[status] ?? 0) + 1
  }
  return byNumber(counts)
}

async function publicExperts(): Promise<Outcome["experts"]> {
  const experts = await raw(ExpertModel).find({ status: "published" }).toArray()
  return { published: experts.length, fields: new Set(experts.flatMap(e => e.profile?.fields ?? [])).size }
}

/** The largest first; of equal ones by name. */
function byNumber(counts: Record<string, number>): Record<string, number> {
  const rows = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
  return Object.fromEntries(rows)
}
