import type { Filter } from "mongodb"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { AGENCY_STATES, type AgencyDoc, PUBLIC_STATES } from "./agency.ts"
import { participates, type StatusPeriod } from "./status-history.ts"

/** A plain question to the database, for when the search engine is away. */
export interface PlainQuestion {
  text: string
  /** Items whose name or abbreviation holds the text. */
  itemCodesOfText: string[]
  fields: string[]
  regions: string[]
  certificates: string[]
  items: string[]
  skip: number
  limit: number
}

/** An agency as far as figures count it, in any state. */
export type AgencyToCount = Pick<
  AgencyDoc,
  "uscc" | "region" | "fields" | "status" | "servesRegions" | "activeItemCodes"
> & { statusHistory: StatusPeriod[] }

const COUNTED = {
  ...{
    _id: 0,
    uscc: 1,
    region: 1,
    fields: 1,
    status: 1,
    servesRegions: 1,
    activeItemCodes: 1,
    statusHistory: 1,
  },
} as const

/** Every agency as far as figures count it. */
export async function agenciesToCount(): Promise<AgencyToCount[]> {
  const found = await raw(AgencyModel)
    .find({ status: { $in: [...AGENCY_STATES] } })
    .project<Partial<AgencyToCount> & AgencyDoc>(COUNTED)
    .toArray()
  return found.map(agency => ({ ...agency, statusHistory: agency.statusHistory ?? [] }))
}

/** How many agencies take part in the district; see `participates`. */
export async function countParticipating(): Promise<number> {
  const agencies = raw(AgencyModel)
    .find({ status: { $in: [...PUBLIC_STATES] } })
    .project<Parameters<typeof participates>[0]>({ _id: 0, status: 1, servesRegions: 1, activeItemCodes: 1 })
  let count = 0
  for await (const agency of agencies) if (participates(agency)) count++
  return count
}

/** The listed agencies that answer it, newest first, and how many there are. */
export async function listAgenciesPlainly(
  question: PlainQuestion,
): Promise<{ agencies: AgencyDoc[]; total: number }> {
  const filter = filterOf(question)
  const [agencies, total] = await Promise.all([
    raw(AgencyModel).find(filter).sort({ listedAt: -1 }).skip(question.skip).limit(question.limit).toArray(),
    raw(AgencyModel).countDocuments(filter),
  ])
  return { agencies, total }
}

function filterOf(question: PlainQuestion): Filter<AgencyDoc> {
  const parts: Filter<AgencyDoc>[] = [{ status: { $in: [...PUBLIC_STATES] } }]
  if (question.text) {
    const text = new RegExp(escaped(question.text), "i")
    const { itemCodesOfText } = question
    parts.push({ $or: [{ name: text }, { shortName: text }, { activeItemCodes: { $in: itemCodesOfText } }] })
  }
  if (question.fields.length > 0) parts.push({ fields: { $in: question.fields } })
  if (question.regions.length > 0) parts.push({ region: { $in: question.regions as AgencyDoc["region"][] } })
  if (question.certificates.length > 0) parts.push({ "licences.certificate": { $in: question.certificates } })
  if (question.items.length > 0) parts.push({ activeItemCodes: { $in: question.items } })
  return { $and: parts }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
