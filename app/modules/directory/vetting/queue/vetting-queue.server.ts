import type { Filter } from "mongodb"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { hasStaffRole } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"
import type { QueueQuestion } from "./queue-question.ts"

const PAGE = 50
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
  claim: "free" | "mine" | "other"
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

/** Every file that waits, save those of the officer's own organisations, of which no officer learns anything. */
function waiting(actor: PersonActor): Filter<AgencyDoc> {
  return { queueKey: { $gt: "" }, _id: { $nin: actor.organisationIds } }
}

/** A page of the queue, the most urgent first. Pages follow the indexed key, so that the last is as near as the first. */
export async function vettingQueue(
  actor: PersonActor,
  now: Date,
  question: QueueQuestion = { show: "all" },
): Promise<VettingQueue> {
  if (!hasStaffRole(actor, "vetting")) return { rows: [], counts: NONE, total: 0 }
  const filter = filterOf(actor, now, question)
  const [docs, counts] = await Promise.all([page(filter, question), countsOf(actor, now)])
  const isPlain = !question.kind && !question.field
  const known = question.show === "all" ? counts.waiting : counts[question.show]
  const total = isPlain ? known : await raw(AgencyModel).countDocuments(filter)
  const rows = docs.slice(0, PAGE)
  return {
    rows: rows.map(doc => vettingRow(doc, actor)),
    counts,
    total,
    next: docs.length > PAGE ? rows.at(-1)?.queueKey : undefined,
  }
}

const NONE: QueueCounts = { waiting: 0, free: 0, mine: 0, overdue: 0 }

function page(filter: Filter<AgencyDoc>, { after = "" }: QueueQuestion) {
  return raw(AgencyModel)
    .find({ $and: [filter, { queueKey: { $gt: after } }] }, { projection: ROW })
    .sort({ queueKey: 1 })
    .limit(PAGE + 1)
    .toArray()
}

const ROW = { name: 1, status: 1, fields: 1, check: 1, queueKey: 1 } as const

function filterOf(actor: PersonActor, now: Date, { show, kind, field }: QueueQuestion): Filter<AgencyDoc> {
  const parts: Filter<AgencyDoc>[] = [waiting(actor)]
  if (show === "mine") parts.push({ "check.claimedBy": actor.personId })
  if (show === "free") parts.push({ "check.claimedBy": { $exists: false } })
  if (show === "overdue") parts.push(overdue(now))
  if (kind) parts.push({ "check.kind": kind })
  if (field) parts.push({ "check.fields": field })
  return { $and: parts }
}

/** Keys begin with the due time. */
function overdue(now: Date): Filter<AgencyDoc> {
  return { queueKey: { $lt: now.toISOString() } }
}

async function countsOf(actor: PersonActor, now: Date): Promise<QueueCounts> {
  const count = (filter: Filter<AgencyDoc>) =>
    raw(AgencyModel).countDocuments({ $and: [waiting(actor), filter] })
  const [all, claimed, mine, late] = await Promise.all([
    raw(AgencyModel).countDocuments(waiting(actor)),
    count({ "check.claimedBy": { $gt: "" } }),
    count({ "check.claimedBy": actor.personId }),
    count(overdue(now)),
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

/** Whose a claimed file is, seen by this person. */
export function claimOf(claimedBy: string | undefined, actor: Actor): VettingRow["claim"] {
  if (!claimedBy) return "free"
  return actor.kind === "person" && claimedBy === actor.personId ? "mine" : "other"
}

/** The most urgent files that nobody holds, for the command that claims one. */
export async function freeFiles(actor: PersonActor): Promise<string[]> {
  const docs = await raw(AgencyModel)
    .find({ $and: [waiting(actor), { "check.claimedBy": { $exists: false } }] }, { projection: { _id: 1 } })
    .sort({ queueKey: 1 })
    .limit(CANDIDATES)
    .toArray()
  return docs.map(doc => doc._id)
}

/** What an officer sees on the first page of the desk: their own files, then the most urgent free ones. */
export async function urgentFiles(actor: PersonActor, now: Date): Promise<VettingRow[]> {
  const of = (show: "mine" | "free") => page(filterOf(actor, now, { show }), { show })
  const [mine, free] = await Promise.all([of("mine"), of("free")])
  return [...mine, ...free.slice(0, CANDIDATES)].map(doc => vettingRow(doc, actor))
}
