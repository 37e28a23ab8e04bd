import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, hasStakeIn, isPerson, type PersonActor } from "#app/shared/actor.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import {
  isOpenForObjections,
  type ListingNoticeDoc,
  type Objection,
  openObjections,
} from "./listing-notice.ts"

const MOST = 100

/** An admission on notice as everybody sees it; who objected and why is between them and the officers. */
export type NoticeView = Omit<ListingNoticeDoc, "_id" | "objections" | "checkedBy"> & {
  id: string
  objections: number
  open: number
}

export interface NoticePage extends NoticeView {
  isOpen: boolean
  /** The viewer's own objection with its answer. */
  own?: Pick<Objection, "reason" | "at" | "answer">
  /** Why the viewer cannot object, when they cannot. */
  refusal?: "sign-in" | "over" | "own-agency" | "objected"
}

function viewOf({ _id, objections, checkedBy: _c, ...notice }: ListingNoticeDoc): NoticeView {
  return { ...notice, id: _id, objections: objections.length, open: openObjections(objections).length }
}

/** Notices of admissions, those that run first, then the latest that ended. */
export async function listingNotices(): Promise<{ running: NoticeView[]; ended: NoticeView[] }> {
  const of = (filter: object) =>
    raw(ListingNoticeModel).find(filter).sort({ endsAt: -1 }).limit(MOST).toArray()
  const [running, ended] = await Promise.all([
    of({ state: "running" }),
    of({ state: { $in: ["listed", "upheld", "lapsed"] } }),
  ])
  return { running: running.map(viewOf).reverse(), ended: ended.map(viewOf) }
}

/** One notice for whoever looks, or null. */
export async function listingNotice(actor: Actor, id: string, now: Date): Promise<NoticePage | null> {
  const notice = await raw(ListingNoticeModel).findOne({ _id: id })
  if (!notice) return null
  const own = isPerson(actor) ? notice.objections.find(o => o.personId === actor.personId) : undefined
  const isOpen = isOpenForObjections(notice, now)
  return {
    ...viewOf(notice),
    isOpen,
    own: own && { reason: own.reason, at: own.at, answer: own.answer },
    refusal: refusalOf(actor, notice, isOpen, own !== undefined),
  }
}

function refusalOf(actor: Actor, { agencyId }: ListingNoticeDoc, isOpen: boolean, hasObjected: boolean) {
  if (!isOpen) return "over"
  if (!isPerson(actor)) return "sign-in"
  if (hasStakeIn(actor, agencyId)) return "own-agency"
  return hasObjected ? "objected" : undefined
}

/** The notice of a file with its objections, for the officers who answer them. */
export async function noticeOfFile(noticeId: string | undefined): Promise<ListingNoticeDoc | null> {
  return noticeId ? raw(ListingNoticeModel).findOne({ _id: noticeId }) : null
}

/** An objection that waits for its answer. */
export interface ObjectionTask {
  agencyId: string
  name: string
  number: string
  at: Date
  /** The end of the notice: the listing waits for the answer from then on. */
  dueAt: Date
}

/** Objections that this officer may answer, the oldest first. */
export async function objectionTasks(actor: PersonActor, now: Date): Promise<ObjectionTask[]> {
  const notices = await raw(ListingNoticeModel).find({ state: "running" }).limit(MOST).toArray()
  return notices
    .filter(notice => can(agencyAccess, actor, "vet", { _id: notice.agencyId }, now))
    .flatMap(({ agencyId, name, number, endsAt, objections }) =>
      openObjections(objections).map(({ at }) => ({ agencyId, name, number, at, dueAt: endsAt })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
