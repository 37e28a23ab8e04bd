import { organisationById } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { publishedItemPage } from "#app/modules/catalogue/item-queries.server.ts"
import { currentCalendar, currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import type { GateAnswer } from "#app/modules/policies/threshold.rules.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { isAnnullable, requestMachine } from "#app/modules/requests/request.machine.ts"
import {
  decidePublisher,
  gateOf,
  type ItemFacts,
  REQUEST_POLICY_KEYS,
  refusals,
  type SourcedRefusal,
} from "#app/modules/requests/request.rules.ts"
import {
  isEditable,
  PUBLIC_STATES,
  type RequestDoc,
  type RequestState,
} from "#app/modules/requests/request.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, hasStaffRole, hasStakeIn, isPerson } from "#app/shared/actor.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import type { OrganisationKind } from "#app/shared/roles.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { type NextStep, nextStep } from "./next-step.ts"
import { fullTimeline, type TimelineEntry } from "./request-timeline.ts"
import { type ContactView, contactView, factsView, type RequestFactsView } from "./request-view.server.ts"

const PAGE_SIZE = 30
/** More waiting reviews than one page needs mean that something is stuck. */
const MOST_REVIEWS = 200

/** A request in the owner's list. */
export interface MyRequestRow {
  id: string
  number?: string
  title: string
  state: RequestState
  ceilingFen: number
  /** The price of the agency that confirmed. */
  amountFen?: number
  next: NextStep
}

/** The requests of the person's present organisation, newest first: an agent's own and all that are public. */
export async function myRequests(
  actor: Actor,
  page: number,
): Promise<{ rows: MyRequestRow[]; window: PageWindow }> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  if (!isPerson(actor) || !organisation) return { rows: [], window: pageWindow(0, 1, PAGE_SIZE) }
  const ownerId = organisation.id
  const mine = { $or: [{ createdBy: actor.personId }, { state: { $in: PUBLIC_STATES } }] }
  const filter = organisation.role === "manager" ? { ownerId } : { ownerId, ...mine }
  const window = pageWindow(await raw(RequestModel).countDocuments(filter), page, PAGE_SIZE)
  const docs = await raw(RequestModel)
    .find(filter, { sort: { createdAt: -1 }, skip: window.skip, limit: window.limit })
    .toArray()
  return { rows: docs.map(myRowOf), window }
}

function myRowOf(doc: RequestDoc): MyRequestRow {
  const { _id: id, number, title, state, ceilingFen, selection } = doc
  const amountFen = selection?.confirmedAt ? selection.amountFen : undefined
  return { id, number, title, state, ceilingFen, amountFen, next: nextStep(doc) }
}

/** A request as its owner works on it. */
export interface MyRequestView extends RequestFactsView {
  contact: ContactView
  savedAt: Date
  returnReason?: string
  endReason?: string
  next: NextStep
  timeline: TimelineEntry[]
  /** What stands in the way of handing it in; empty once it was. */
  refusals: SourcedRefusal[]
  may: { edit: boolean; submit: boolean; withdraw: boolean; annul: boolean }
}

/** One request of the person's own organisation, or null. */
export async function myRequest(
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<MyRequestView | null> {
  const doc = await raw(RequestModel).findOne({ _id: id })
  if (!doc || !can(requestAccess, actor, "read-own", doc, now)) return null
  const organisation = isPerson(actor) ? actor.organisation : undefined
  const works = can(requestAccess, actor, "edit", doc, now)
  const judged = isEditable(doc) ? await judge(doc, organisation, now, "submission") : undefined
  return {
    ...factsView(doc),
    contact: contactView(services, doc),
    savedAt: doc.savedAt,
    returnReason: doc.returnReason,
    endReason: doc.endReason,
    next: nextStep(doc),
    timeline: fullTimeline(doc),
    refusals: judged?.refusals ?? [],
    may: {
      edit: works && isEditable(doc),
      submit: works && requestMachine.can(doc.state, "submit"),
      withdraw: works && requestMachine.can(doc.state, "withdraw"),
      annul: isAnnullable(doc.state) && can(requestAccess, actor, "annul", doc, now),
    },
  }
}

async function judge(
  doc: RequestDoc,
  owner: { kind: OrganisationKind; status: string } | undefined,
  now: Date,
  stage: "submission" | "publication",
): Promise<{ refusals: SourcedRefusal[]; gate?: GateAnswer }> {
  const [policies, calendar, item] = await Promise.all([
    currentPolicies(now, REQUEST_POLICY_KEYS),
    currentCalendar(),
    publishedItemPage(doc.itemCode),
  ])
  const facts: ItemFacts | undefined = item ?? undefined
  const found = refusals(doc, { item: facts, owner }, { policies, calendar, now }, stage)
  return { refusals: found, gate: facts && gateOf(doc, facts, policies) }
}

/** A request that waits for review or publication. */
export interface ReviewRow {
  id: string
  title: string
  ownerName: string
  fieldId: string
  ceilingFen: number
  submittedAt?: Date
  dueAt?: Date
  closingAt: Date
  reviewedAt?: Date
  /** True when it waits for a step of this person's role. */
  mine: boolean
}

/** What waits for review and publication, due soonest first; nothing of organisations to which the officer belongs. */
export async function reviewQueue(actor: Actor, now: Date): Promise<ReviewRow[]> {
  if (!can(requestAccess, actor, "list-reviews", undefined, now)) return []
  const docs = await raw(RequestModel)
    .find({ state: "in-review" }, { sort: { reviewDueAt: 1 }, limit: MOST_REVIEWS })
    .toArray()
  return docs.filter(doc => !hasStakeIn(actor, doc.ownerId)).map(doc => reviewRowOf(doc, actor))
}

function reviewRowOf(doc: RequestDoc, actor: Actor): ReviewRow {
  const { _id: id, title, ownerName, fieldId, ceilingFen, submittedAt, closingAt, reviewedAt } = doc
  const mine = hasStaffRole(actor, reviewedAt ? "operation-publish" : "operation-review")
  const dueAt = doc.reviewDueAt
  return { id, title, ownerName, fieldId, ceilingFen, submittedAt, dueAt, closingAt, reviewedAt, mine }
}

/** A request as an officer reviews it. */
export interface ReviewView extends RequestFactsView {
  contact: ContactView
  submittedAt?: Date
  dueAt?: Date
  reviewedAt?: Date
  /** This officer passed it, so that another one publishes. */
  isOwnReview: boolean
  returnReason?: string
  gate?: GateAnswer
  refusals: SourcedRefusal[]
  timeline: TimelineEntry[]
  may: { approve: boolean; return: boolean; publish: boolean; annul: boolean }
}

/** One request for review, publication or supervision, or null. */
export async function reviewFile(
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ReviewView | null> {
  const doc = await raw(RequestModel).findOne({ _id: id })
  if (!doc || !can(requestAccess, actor, "read-review", doc, now)) return null
  const waits = doc.state === "in-review"
  const owner = (await organisationById(doc.ownerId)) ?? undefined
  const judged = waits ? await judge(doc, owner, now, "publication") : undefined
  return {
    ...factsView(doc),
    contact: contactView(services, doc),
    submittedAt: doc.submittedAt,
    dueAt: doc.reviewDueAt,
    reviewedAt: doc.reviewedAt,
    isOwnReview: waits && isPerson(actor) && doc.reviewedBy === actor.personId,
    returnReason: doc.returnReason,
    gate: judged?.gate,
    refusals: judged?.refusals ?? [],
    timeline: fullTimeline(doc),
    may: officerMay(doc, actor, now),
  }
}

function officerMay(doc: RequestDoc, actor: Actor, now: Date): ReviewView["may"] {
  const waits = doc.state === "in-review"
  const reviews = waits && can(requestAccess, actor, "review", doc, now)
  const publishes = waits && can(requestAccess, actor, "publish", doc, now)
  return {
    approve: reviews && !doc.reviewedAt,
    return: reviews || publishes,
    publish: publishes && isPerson(actor) && decidePublisher(doc, actor.personId).ok,
    annul: isAnnullable(doc.state) && can(requestAccess, actor, "annul", doc, now),
  }
}
