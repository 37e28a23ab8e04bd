import type { Filter } from "mongodb"
import {
  organisationById,
  organisationWithCode,
} from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { tokenSubject } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import type { RegionId } from "#app/modules/directory/agency.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { CLAIMABLE_STATES, type ClaimableDoc, type ClaimableState } from "./claimable.ts"
import type { ClaimableQuestion } from "./claimable-question.ts"

const PAGE_SIZE = 20

/** An entry as the desk works with it. */
export interface ClaimableRow
  extends Pick<
    ClaimableDoc,
    | "name"
    | "uscc"
    | "contactEmail"
    | "source"
    | "status"
    | "invitedUntil"
    | "remindedAt"
    | "claimedAt"
    | "agencyId"
  > {
  id: string
  items: number
  licences: number
  /** The invitation was not used in its time. */
  isLapsed: boolean
}

/** A page of the entries that answer a question, by name, with how many there are of each state. */
export async function claimableEntries(
  { q, states, page }: ClaimableQuestion,
  now: Date,
): Promise<{ rows: ClaimableRow[]; window: PageWindow; counts: Record<ClaimableState, number> }> {
  const ofText = textFilter(q)
  const filter: Filter<ClaimableDoc> = states.length > 0 ? { ...ofText, status: { $in: states } } : ofText
  const counted = CLAIMABLE_STATES.map(async status => {
    const n = await raw(ClaimableModel).countDocuments({ ...ofText, status })
    return [status, n] as const
  })
  const counts = Object.fromEntries(await Promise.all(counted)) as Record<ClaimableState, number>
  const shown: readonly ClaimableState[] = states.length > 0 ? states : CLAIMABLE_STATES
  const total = shown.reduce((sum, status) => sum + counts[status], 0)
  const window = pageWindow(total, page, PAGE_SIZE)
  const docs = await raw(ClaimableModel)
    .find(filter)
    .sort({ name: 1, _id: 1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  return { rows: docs.map(doc => rowOf(doc, now)), window, counts }
}

function textFilter(q: string): Filter<ClaimableDoc> {
  if (!q) return {}
  const text = new RegExp(q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i")
  return { $or: [{ name: text }, { uscc: text }] }
}

function rowOf(doc: ClaimableDoc, now: Date): ClaimableRow {
  const { _id: id, name, uscc, contactEmail, source, status, invitedUntil, remindedAt } = doc
  const { claimedAt, agencyId } = doc
  const isLapsed = status === "invited" && invitedUntil !== undefined && invitedUntil <= now
  const counts = { items: doc.itemCodes.length, licences: doc.licences.length, isLapsed }
  const row = { id, name, uscc, contactEmail, source, status, invitedUntil, remindedAt, claimedAt, agencyId }
  return { ...row, ...counts }
}

/** What somebody with a link has to do before the claim, or why it cannot be theirs. */
export type ClaimWay = "register" | "sign-in" | "claim" | "other-organisation"

/** The page behind a link: what the city lists. */
export interface ClaimPage {
  name: string
  uscc: string
  legalRepresentative: string
  region: RegionId
  address: string
  contactEmail: string
  source: string
  servesRegions: RegionId[]
  items: { code: string; name: string }[]
  licences: { words: string; number: string; validTo?: string }[]
  until?: Date
  way: ClaimWay
  /** An application that is being written makes way for the list. */
  hasDraft: boolean
}

/** What stands behind a live link, or null when it was used, withdrawn or lapsed. */
export async function claimPage(
  services: Services,
  actor: Actor,
  token: string,
  lang: Lang,
): Promise<ClaimPage | null> {
  const id = await tokenSubject(token, "agency-invitation", services.clock.now())
  const entry = id ? await raw(ClaimableModel).findOne({ _id: id, status: "invited" }) : null
  if (!entry) return null
  const [{ items, certificates }, draft, way] = await Promise.all([
    catalogueWords(services),
    raw(AgencyModel).findOne({ uscc: entry.uscc, status: "draft" }, { projection: { _id: 1 } }),
    wayOf(actor, entry),
  ])
  const { name, uscc, legalRepresentative, region, address, contactEmail, source, servesRegions } = entry
  return {
    ...{ name, uscc, legalRepresentative, region, address, contactEmail, source, servesRegions, way },
    until: entry.invitedUntil,
    hasDraft: draft !== null && way === "claim",
    items: items
      .filter(item => entry.itemCodes.includes(item.code))
      .map(item => ({ code: item.code, name: lang === "en" ? item.nameEn : item.name })),
    licences: entry.licences.map(({ number, validTo, ...held }) => ({
      ...{ number, validTo },
      words: certificateWords(held, certificates, lang),
    })),
  }
}

async function wayOf(actor: Actor, { uscc }: ClaimableDoc): Promise<ClaimWay> {
  if (!isPerson(actor)) return (await organisationWithCode(uscc)) ? "sign-in" : "register"
  const own = actor.organisation && (await organisationById(actor.organisation.id))
  return own?.uscc === uscc ? "claim" : "other-organisation"
}
