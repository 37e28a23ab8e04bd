import type { ServiceItemDoc } from "#app/modules/catalogue/service-item.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import { isConsulted, isInForce } from "../item.machine.ts"
import { catalogueWords } from "../item-queries.server.ts"
import { factsOf, writtenFacts } from "../item-store.server.ts"
import { compareFacts, type FactChange } from "../versions/fact-words.ts"
import type { ItemCommentDoc } from "./item-comment.ts"

const CONSULTED = ["consultation", "revision-consultation"] as const

/** A draft in the list of those on which people are asked. */
export interface ConsultationRow {
  code: string
  name: string
  isRevision: boolean
  closesAt: Date
}

/** 征求意见中: those that close soonest first. */
export async function openConsultations(lang: Lang): Promise<ConsultationRow[]> {
  const docs = await raw(ServiceItemModel)
    .find({ state: { $in: [...CONSULTED] } })
    .toArray()
  return docs
    .flatMap(doc => {
      const { name, nameEn } = writtenFacts(doc)
      const closesAt = doc.consultation?.closesAt
      const words = { code: doc._id, name: lang === "en" ? nameEn : name, isRevision: doc.version > 0 }
      return closesAt ? [{ ...words, closesAt }] : []
    })
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

/** Open consultations in the fields of a department on which it has said nothing yet. */
export async function consultationsFor(
  fields: readonly FieldId[],
  organisationName: string,
  now: Date,
): Promise<Pick<ConsultationRow, "code" | "name" | "closesAt">[]> {
  const docs = await raw(ServiceItemModel)
    .find({ state: { $in: [...CONSULTED] } })
    .toArray()
  const asked = docs.flatMap(doc => {
    const { name, fieldId } = writtenFacts(doc)
    const { closesAt = now, forVersion = 0 } = doc.consultation ?? {}
    return closesAt > now && fields.includes(fieldId) ? [{ code: doc._id, name, closesAt, forVersion }] : []
  })
  const said = await raw(ItemCommentModel)
    .find({ itemCode: { $in: asked.map(item => item.code) }, isDepartment: true, organisationName })
    .toArray()
  const isSilent = (item: (typeof asked)[number]) =>
    !said.some(one => one.itemCode === item.code && one.forVersion === item.forVersion)
  return asked.filter(isSilent)
}

/** A comment as it is shown: no person's name, only the organisation's. */
export interface CommentView {
  id: string
  organisationName?: string
  isDepartment: boolean
  isOwn: boolean
  text: string
  at: Date
  answer?: string
  answeredAt?: Date
}

/** The page of a draft on which people are asked, or were. */
export interface ConsultationPage {
  code: string
  name: string
  /** The draft against what is in force; without that, the draft alone. */
  changes: FactChange[]
  isRevision: boolean
  openedAt: Date
  closesAt: Date
  isOpen: boolean
  comments: CommentView[]
  waiting: number
  mayComment: boolean
}

/**
 * A consultation with its draft, and the comments that have their answer; those that wait are seen by who wrote them.
 * After publication the comments stay, beside what came of them. Null for what was never consulted on.
 */
export async function consultationPage(
  services: Services,
  actor: Actor,
  code: string,
  lang: Lang,
): Promise<ConsultationPage | null> {
  const doc = await raw(ServiceItemModel).findOne({ _id: code })
  const held = doc?.consultation
  if (!doc || !held || !isShown(doc)) return null
  const [{ certificates }, comments] = await Promise.all([
    catalogueWords(services),
    commentsOn(code, held.forVersion),
  ])
  const isRunning = isConsulted(doc)
  const facts = isRunning ? writtenFacts(doc) : factsOf(doc)
  const before = isRunning && isInForce(doc) ? factsOf(doc) : undefined
  const now = services.clock.now()
  const isOpen = isRunning && held.closesAt > now
  const { fieldId, name, nameEn } = facts
  return {
    ...{ code, name: lang === "en" ? nameEn : name, isRevision: before !== undefined, isOpen },
    changes: compareFacts(before, facts, certificates, lang),
    ...{ openedAt: held.openedAt, closesAt: held.closesAt },
    comments: comments.map(one => commentView(one, actor)).filter(one => one.answeredAt || one.isOwn),
    waiting: comments.filter(one => !one.answeredAt).length,
    mayComment: isOpen && can(catalogueAccess, actor, "comment", { fieldId, state: doc.state }, now),
  }
}

/** A first draft that was taken back is nobody's business again. */
function isShown(doc: ServiceItemDoc): boolean {
  return isConsulted(doc) || isInForce(doc)
}

/** Every comment on the draft of a version, in the order in which they came. */
export function commentsOn(itemCode: string, forVersion: number): Promise<ItemCommentDoc[]> {
  return raw(ItemCommentModel).find({ itemCode, forVersion }).sort({ at: 1 }).toArray()
}

/** A comment for this reader. */
export function commentView(doc: ItemCommentDoc, actor: Actor): CommentView {
  const { _id: id, organisationName, isDepartment, text, at, answer, answeredAt } = doc
  const isOwn = isPerson(actor) && actor.personId === doc.personId
  return { id, organisationName, isDepartment, isOwn, text, at, answer, answeredAt }
}
