import type { Filter } from "mongodb"
import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { claimOf, type FileClaim } from "#app/modules/directory/agency-check.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { memoizeUntilCommit } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { hasStaffRole, type PersonActor } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import type { QueueQuestion } from "./queue-question.ts"

const PAGE = 50
/** How late a count may follow the clock. */
const FRESH_MS = 10_000
/** Somebody may take a file between the look and the claim. */
const CANDIDATES = 20

/** A file that waits in the vetting queue. */
export interface VettingRow {
  id: string
  number: string
  name: string
  kind: "admission" | "change"
  round: number
  fields: FieldId[]
  submittedAt: Date
  dueAt: Date
  claim: FileClaim
  claimedByName?: string
  claimedAt?: Date
  /** Fields whose department has not answered, and whether one refused. */
  awaits: FieldId[]
  isRefused: boolean
  /** An objection to it was upheld. */
  isUpheld: boolean
}

export interface QueueCounts {
  waiting: number
  free: number
  mine: number
  overdue: number
}

export interface VettingQueue {
  rows: VettingRow[]
  counts: QueueCounts
  /** How many match the filters. */
  total: number
  /** Where the next page begins. */
  next?: string
}

/**
 * Every file that waits, save those of the officer's own organisations, of which no officer learns anything. The bounds
 * of the key are one range: the embedded database reads a range, and not what a second condition leaves of it.
 */
function waiting(actor: PersonActor, { after = "", before }: { after?: string; before?: string } = {}) {
  const own = actor.organisationIds
  const filter: Filter<AgencyDoc> = { queueKey: { $gt: after, ...(before && { $lt: before }) } }
  if (own.length > 0) filter._id = { $nin: own }
  return filter
}

/** A page of the queue, the most urgent first. Pages follow the indexed key, so that the last is as near as the first. */
export async function vettingQueue(
  services: Services,
  actor: PersonActor,
  now: Date,
  question: QueueQuestion = { show: "all" },
): Promise<VettingQueue> {
  if (!hasStaffRole(actor, "vetting")) return { rows: [], counts: NONE, total: 0 }
  const [docs, counts, total] = await Promise.all([
    page(filterOf(actor, now, question)),
    memoizeUntilCommit(services, `queue ${actor.personId}`, FRESH_MS, () => countsOf(actor, now)),
    countNarrowed(services, actor, now, question),
  ])
  const rows = docs.slice(0, PAGE)
  return {
    rows: rows.map(doc => vettingRow(doc, actor)),
    counts,
    total: total ?? counts[question.show === "all" ? "waiting" : question.show],
    next: docs.length > PAGE ? rows.at(-1)?.queueKey : undefined,
  }
}

/** How many match a question that no count of the desk answers. */
async function countNarrowed(services: Services, actor: PersonActor, now: Date, question: QueueQuestion) {
  const { show, kind, field } = question
  if (!kind && !field) return undefined
  const filter = filterOf(actor, now, { show, kind, field })
  const key = `queue ${actor.personId} ${show} ${kind} ${field}`
  return memoizeUntilCommit(services, key, FRESH_MS, () => raw(AgencyModel).countDocuments(filter))
}

const NONE: QueueCounts = { waiting: 0, free: 0, mine: 0, overdue: 0 }

function page(filter: Filter<AgencyDoc>) {
  return raw(AgencyModel)
    .find(filter, { projection: ROW })
    .sort({ queueKey: 1 })
    .limit(PAGE + 1)
    .toArray()
}

const ROW = { name: 1, status: 1, fields: 1, check: 1, queueKey: 1 } as const

function filterOf(actor: PersonActor, now: Date, question: QueueQuestion): Filter<AgencyDoc> {
  const { show, kind, field, after } = question
  // Keys begin with the due time.
  const before = show === "overdue" ? now.toISOString() : undefined
  const filter = waiting(actor, { after, before })
  if (show === "mine") filter["check.claimedBy"] = actor.personId
  if (show === "free") filter["check.claimedBy"] = { $exists: false }
  if (kind) filter["check.kind"] = kind
  if (field) filter["check.fields"] = field
  return filter
}

async function countsOf(actor: PersonActor, now: Date): Promise<QueueCounts> {
  const count = (filter: Filter<AgencyDoc>) => raw(AgencyModel).countDocuments(filter)
  const [all, claimed, mine, late] = await Promise.all([
    count(waiting(actor)),
    count({ ...waiting(actor), "check.claimedBy": { $gt: "" } }),
    count({ ...waiting(actor), "check.claimedBy": actor.personId }),
    count(waiting(actor, { before: now.toISOString() })),
  ])
  return { waiting: all, free: all - claimed, mine, overdue: late }
}

function vettingRow({ _id, name, fields, check }: AgencyDoc, actor: PersonActor): VettingRow {
  const { number = "", kind, round, submittedAt = new Date(0), dueAt = new Date(0) } = check
  const { claimedByName, claimedAt, confirmations } = check
  const asked = confirmations.filter(c => c.state === "asked").map(c => c.field as FieldId)
  return {
    ...{ id: _id, number, name, kind, round, submittedAt, dueAt, claimedByName, claimedAt },
    fields: (check.fields ?? fields) as FieldId[],
    claim: claimOf(check.claimedBy, actor),
    awaits: asked,
    isRefused: confirmations.some(c => c.state === "refused"),
    isUpheld: check.upheld !== undefined,
  }
}

/** The most urgent files that nobody holds, for the command that claims one. */
export async function freeFiles(actor: PersonActor): Promise<string[]> {
  const docs = await raw(AgencyModel)
    .find({ ...waiting(actor), "check.claimedBy": { $exists: false } }, { projection: { _id: 1 } })
    .sort({ queueKey: 1 })
    .limit(CANDIDATES)
    .toArray()
  return docs.map(doc => doc._id)
}

/** What an officer sees on the first page of the desk: their own files, then the most urgent free ones. */
export async function urgentFiles(actor: PersonActor, now: Date): Promise<VettingRow[]> {
  const of = (show: "mine" | "free") => page(filterOf(actor, now, { show }))
  const [mine, free] = await Promise.all([of("mine"), of("free")])
  return [...mine, ...free.slice(0, CANDIDATES)].map(doc => vettingRow(doc, actor))
}
