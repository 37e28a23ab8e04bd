import type { ServiceItemDoc } from "#app/modules/catalogue/service-item.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Refusal } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import type { Certificate } from "../certificate.ts"
import { type CommentView, commentsOn, commentView } from "../consultation/consultation-queries.server.ts"
import { type ItemState, isInForce } from "../item.machine.ts"
import { catalogueWords } from "../item-queries.server.ts"
import { factsOf, writtenFacts } from "../item-store.server.ts"
import type { ItemFacts, ItemKind } from "../service-item.ts"
import { compareFacts, type FactChange } from "../versions/fact-words.ts"
import { publishRefusals } from "./publish.rules.ts"

/** An item in the list of the desk, drafts and retired ones among them. */
export interface ManagedRow {
  code: string
  name: string
  nameEn: string
  abbreviations: string[]
  fieldId: FieldId
  kind: ItemKind
  state: ItemState
  version: number
  changedAt: Date
}

/** Every item that this person may see in its making, by code: operation all of them, a department those of its fields. */
export async function managedItems(actor: Actor, now: Date): Promise<ManagedRow[]> {
  const docs = await raw(ServiceItemModel).find({}).toArray()
  return docs
    .map(rowOf)
    .filter(row => can(catalogueAccess, actor, "read-draft", row, now))
    .sort((a, b) => a.code.localeCompare(b.code))
}

function rowOf(doc: ServiceItemDoc): ManagedRow {
  const { name, nameEn, abbreviations, fieldId, kind } = writtenFacts(doc)
  const { _id: code, state, version, changedAt } = doc
  return { code, name, nameEn, abbreviations, fieldId, kind, state, version, changedAt }
}

/** One item in its making. */
export interface ManagedItem {
  code: string
  state: ItemState
  version: number
  changedAt: Date
  /** What the next version says, or what is in force when nothing is being written. */
  facts: ItemFacts
  changes: FactChange[]
  isRevision: boolean
  closesAt?: Date
  retireReason?: string
  comments: CommentView[]
  /** Everything that keeps it from being published now. */
  refusals: Refusal[]
  mayManage: boolean
  mayComment: boolean
}

/** An item in its making for this person, or null for what is not theirs. */
export async function managedItemPage(
  services: Services,
  actor: Actor,
  code: string,
  lang: Lang,
): Promise<ManagedItem | null> {
  const doc = await raw(ServiceItemModel).findOne({ _id: code })
  const now = services.clock.now()
  const facts = doc && writtenFacts(doc)
  if (!doc || !facts || !isPerson(actor)) return null
  const about = { fieldId: facts.fieldId, state: doc.state }
  if (!can(catalogueAccess, actor, "read-draft", about, now)) return null
  const [{ certificates }, comments] = await Promise.all([
    catalogueWords(services),
    commentsOn(code, doc.version + 1),
  ])
  const inForce = doc.revision && isInForce(doc) ? factsOf(doc) : undefined
  const { state, version, changedAt, consultation, retireReason } = doc
  const unanswered = comments.filter(one => !one.answeredAt).length
  const closesAt = consultation?.forVersion === version + 1 ? consultation.closesAt : undefined
  return {
    ...{ code, state, version, changedAt, facts, retireReason, closesAt },
    changes: compareFacts(inForce, facts, certificates, lang),
    isRevision: inForce !== undefined,
    comments: comments.map(one => commentView(one, actor)),
    refusals: publishRefusals(facts, { state, closesAt, unanswered, now, ...(inForce && { inForce }) }),
    mayManage: can(catalogueAccess, actor, "manage", undefined, now),
    mayComment: can(catalogueAccess, actor, "comment", about, now) && !(closesAt && closesAt <= now),
  }
}

/** The words of a draft for its forms, with the certificates that its rule may name; null where nothing can be edited. */
export async function editableItem(
  services: Services,
  actor: Actor,
  code: string,
): Promise<{ code: string; facts: ItemFacts; changedAt: Date; certificates: Certificate[] } | null> {
  const doc = await raw(ServiceItemModel).findOne({ _id: code })
  if (!doc || !can(catalogueAccess, actor, "manage", undefined, services.clock.now())) return null
  if (doc.state !== "draft" && doc.state !== "revising") return null
  const { certificates } = await catalogueWords(services)
  return { code, facts: writtenFacts(doc), changedAt: doc.changedAt, certificates }
}
