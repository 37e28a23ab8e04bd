import type { Filter } from "mongodb"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, hasStaffRole, isPerson } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { isId } from "#app/shared/ids.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { MEASURE_READERS, measureAccess } from "./measure.access.ts"
import { type MeasureEvent, measureMachine } from "./measure.machine.ts"
import { measureActBy } from "./measure.rules.ts"
import {
  type ListingMeasureDoc,
  MEASURE_STATES,
  type Measure,
  type MeasureState,
  type Objection,
  type Saying,
} from "./measure.ts"

const PAGE_SIZE = 20

/** A measure in a list. */
export type MeasureRow = Pick<
  Measure,
  "number" | "agencyId" | "agencyName" | "kind" | "reason" | "state" | "proposedAt" | "until"
> & {
  id: string
  /** Until when the next step is to be made. */
  actBy?: Date
}

/** Measures that the actor reads, newest first: staff all but those of their own organisations, an agency its own. */
export async function listMeasures(
  actor: Actor,
  states: readonly MeasureState[],
  page: number,
): Promise<{ rows: MeasureRow[]; window: PageWindow }> {
  const state = { $in: [...(states.length > 0 ? states : MEASURE_STATES)] }
  const filter: Filter<ListingMeasureDoc> = { ...readable(actor), state }
  const window = pageWindow(await raw(ListingMeasureModel).countDocuments(filter), page, PAGE_SIZE)
  const docs = await raw(ListingMeasureModel)
    .find(filter)
    .sort({ proposedAt: -1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  return { rows: docs.map(rowOf), window }
}

function readable(actor: Actor): Filter<ListingMeasureDoc> {
  if (!isPerson(actor)) return { _id: "" }
  if (hasStaffRole(actor, ...MEASURE_READERS)) return { agencyId: { $nin: actor.organisationIds } }
  return { agencyId: actor.organisation?.id ?? "" }
}

function rowOf(doc: ListingMeasureDoc): MeasureRow {
  const { _id: id, number, agencyId, agencyName, kind, reason, state, proposedAt, until } = doc
  const actBy = measureActBy(doc)
  return { id, number, agencyId, agencyName, kind, reason, state, proposedAt, until, actBy }
}

/** What was said, without who said it: an agency answers an office, not a person. */
type Said = Omit<Saying, "by">

/** A measure with everything that was said in it, and what the viewer may do now. */
export interface MeasureView extends MeasureRow {
  facts: string
  evidence?: FileRef
  urgentReason?: string
  statementBy: Date
  statement?: Said
  decision?: Said & { outcome: "impose" | "drop" }
  effectiveAt?: Date
  objectBy?: Date
  objection?: Said & Pick<Objection, "decideBy" | "outcome"> & { decision?: Said }
  lifting?: Said
  endedAt?: Date
  removalMonths: { min: number; max: number }
  may: Record<"state" | "decide" | "lift" | "object" | "decideObjection", boolean>
  /** The viewer proposed it, and has to leave the decision to another. */
  isOwnProposal: boolean
}

/** One measure for its agency and for staff, or null. */
export async function measureView(actor: Actor, id: string, now: Date): Promise<MeasureView | null> {
  const doc = isId(id) ? await raw(ListingMeasureModel).findOne({ _id: id }) : null
  if (!doc || !can(measureAccess, actor, "read", doc, now)) return null
  const policies = await currentPolicies(now, ["agency.removal.shortest", "agency.removal.longest"])
  const { facts, evidence, urgentReason, statementBy, effectiveAt, objectBy, endedAt, decision, objection } =
    doc
  return {
    ...rowOf(doc),
    ...{ facts, evidence, urgentReason, statementBy, effectiveAt, objectBy, endedAt },
    statement: said(doc.statement),
    decision: decision && { ...said(decision), outcome: decision.outcome },
    objection: objection && objectionView(objection),
    lifting: said(doc.lifting),
    removalMonths: {
      min: readPolicy(policies, "agency.removal.shortest"),
      max: readPolicy(policies, "agency.removal.longest"),
    },
    may: possibilities(actor, doc, now),
    isOwnProposal: isPerson(actor) && actor.personId === doc.proposedBy,
  }
}

function objectionView({ decideBy, outcome, decision, ...saying }: Objection) {
  return { ...said(saying), decideBy, outcome, decision: said(decision) }
}

function said<S extends Saying | undefined>(saying: S): S extends Saying ? Said : undefined
function said(saying: Saying | undefined): Said | undefined {
  return saying && { text: saying.text, at: saying.at }
}

function possibilities(actor: Actor, doc: ListingMeasureDoc, now: Date): MeasureView["may"] {
  const canMove = (event: MeasureEvent) => measureMachine.can(doc.state, event)
  const isInTime = doc.objectBy !== undefined && now <= doc.objectBy && !doc.objection
  return {
    state: canMove("state") && can(measureAccess, actor, "answer", doc, now),
    decide: canMove("impose") && can(measureAccess, actor, "decide", doc, now),
    lift: canMove("lift") && can(measureAccess, actor, "lift", doc, now),
    object: canMove("object") && isInTime && can(measureAccess, actor, "answer", doc, now),
    decideObjection: canMove("uphold") && can(measureAccess, actor, "decideObjection", doc, now),
  }
}

/** What waits for the viewer in measures, with its time limit, the first due on top. */
export interface WaitingMeasure {
  id: string
  about: string
  step: "state" | "decide" | "decide-objection"
  dueAt?: Date
}

/** Measures that the viewer has to answer or to decide. */
export async function measuresWaiting(actor: Actor, now: Date): Promise<WaitingMeasure[]> {
  const filter = { ...readable(actor), state: { $in: ["told", "to-decide", "objected"] as MeasureState[] } }
  const docs = await raw(ListingMeasureModel).find(filter).sort({ proposedAt: 1 }).limit(100).toArray()
  return docs.flatMap((doc): WaitingMeasure[] => {
    const may = possibilities(actor, doc, now)
    const about = `${doc.number} ${doc.agencyName}`
    const id = doc._id
    const dueAt = measureActBy(doc)
    if (may.state) return [{ id, about, step: "state" as const, dueAt }]
    if (may.decide) return [{ id, about, step: "decide" as const, dueAt }]
    return may.decideObjection ? [{ id, about, step: "decide-objection" as const, dueAt }] : []
  })
}
