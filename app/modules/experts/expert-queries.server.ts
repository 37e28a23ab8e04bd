import { raw } from "#app/platform/journal/transaction.server.ts"
import { memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { expertAccess } from "./expert.access.ts"
import { EXPERT_STATES, type ExpertDoc, type ExpertProfile, isWaiting } from "./expert.ts"
import { speaksOf } from "./expert-list.ts"

/** A district has some dozens of experts; lists are read whole and narrowed by a pure function. */
const MOST = 500

/** An expert as everybody sees them: without former employers and without the employer's credit code. */
export interface ExpertView extends Omit<ExpertProfile, "employer" | "pastEmployers"> {
  id: string
  name: string
  batch: string
  employer: { name: string; kind: ExpertProfile["employer"]["kind"] }
  publishedAt: Date
}

function viewOf(doc: ExpertDoc): ExpertView | null {
  if (doc.status !== "published" || !doc.profile) return null
  const { pastEmployers: _past, employer, ...profile } = doc.profile
  const { _id: id, name, batch, publishedAt, namedAt } = doc
  const shown = { name: employer.name, kind: employer.kind }
  return { ...profile, id, name, batch, employer: shown, publishedAt: publishedAt ?? namedAt }
}

/** All published experts, by batch and name. */
export async function publicExperts(): Promise<ExpertView[]> {
  const docs = await raw(ExpertModel).find({ status: "published" }).limit(MOST).toArray()
  return docs
    .map(viewOf)
    .filter(view => view !== null)
    .sort((a, b) => a.batch.localeCompare(b.batch, "zh-CN") || a.name.localeCompare(b.name, "zh-CN"))
}

/** An expert by name alone. */
export type NamedExpert = Pick<ExpertView, "id" | "name">

const FRESH_MS = 15_000

/**
 * The published experts of whom every word of a question speaks, as they were at most 15 seconds ago: a search for
 * agencies must not read all experts for every visitor.
 */
export async function expertsSpeakingOf(services: Services, q: string): Promise<NamedExpert[]> {
  const experts = await memoize(services, "experts-spoken-of", FRESH_MS, publicExperts)
  return experts.filter(expert => speaksOf(expert, q)).map(({ id, name }) => ({ id, name }))
}

/** One published expert, or null. */
export async function expertPage(id: string): Promise<ExpertView | null> {
  const doc = await raw(ExpertModel).findOne({ _id: id })
  return doc && viewOf(doc)
}

/** An expert's own file, or as those who decide on it see it. */
export interface ExpertFile extends Omit<ExpertDoc, "_id"> {
  id: string
  isWaiting: boolean
}

const fileOf = ({ _id, ...doc }: ExpertDoc): ExpertFile => ({ id: _id, ...doc, isWaiting: isWaiting(doc) })

/** The own file of the expert who looks, or null. */
export async function ownExpert(actor: PersonActor): Promise<ExpertFile | null> {
  const doc = actor.isExpert ? await raw(ExpertModel).findOne({ _id: actor.personId }) : null
  return doc && fileOf(doc)
}

/** Every expert for those who manage them: what waits first, by its due time, then by name. */
export async function managedExperts(actor: Actor, now: Date): Promise<ExpertFile[]> {
  if (!can(expertAccess, actor, "list", undefined, now)) return []
  const docs = await raw(ExpertModel)
    .find({ status: { $in: [...EXPERT_STATES] } })
    .limit(MOST)
    .toArray()
  const due = (file: ExpertFile) => (file.isWaiting ? (file.proposal?.dueAt?.getTime() ?? 0) : Infinity)
  return docs
    .map(fileOf)
    .sort((a, b) => (due(a) === due(b) ? a.name.localeCompare(b.name, "zh-CN") : due(a) - due(b)))
}

/** One expert's file for those who decide on it, or null. */
export async function managedExpert(actor: Actor, id: string, now: Date): Promise<ExpertFile | null> {
  const doc = await raw(ExpertModel).findOne({ _id: id })
  return doc && can(expertAccess, actor, "decide", doc, now) ? fileOf(doc) : null
}

/** Profiles that wait for a decision of this officer. */
export async function expertsToReview(actor: Actor, now: Date): Promise<ExpertFile[]> {
  const docs = await raw(ExpertModel)
    .find({ "proposal.submittedAt": { $gt: new Date(0) } })
    .limit(MOST)
    .toArray()
  return docs.filter(doc => isWaiting(doc) && can(expertAccess, actor, "decide", doc, now)).map(fileOf)
}
