import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { isValidOn } from "./agency.rules.ts"
import { type AgencyDoc, type AgencyLicence, PUBLIC_STATES, type RegionId } from "./agency.ts"

const LISTED = { status: { $in: [...PUBLIC_STATES] } }

/** A licence as everybody sees it; the file is for vetting alone. */
export type LicenceView = Omit<AgencyLicence, "file"> & { isValid: boolean }

/** Licences without their files, each with whether it holds on the day. */
export function licenceViews(licences: readonly AgencyLicence[], today: Day): LicenceView[] {
  return licences.map(({ file: _file, ...licence }) => ({ ...licence, isValid: isValidOn(licence, today) }))
}

/** Days before its end from which a certificate stands out: those of the first reminder to its agency. */
export function reminderDays(services: Services): Promise<number> {
  const key = "licence.reminder.first"
  return memoize(services, key, FRESH_MS, async () =>
    readPolicy(await currentPolicies(services.clock.now(), [key]), key),
  )
}

/** A listed agency in a list of others. */
export interface AgencyBrief {
  id: string
  name: string
  region: RegionId
  fields: FieldId[]
}

/** An agency in any state by its name, for staff; null when there is none. */
export async function agencyBrief(agencyId: string): Promise<Pick<AgencyBrief, "id" | "name"> | null> {
  const projection = { name: 1 }
  const agency = await raw(AgencyModel).findOne({ _id: agencyId }, { projection })
  return agency && { id: agency._id, name: agency.name }
}

/** Listed agencies that offer an item, at most `limit`, by name. */
export async function agenciesAbleTo(itemCode: string, limit = 50): Promise<AgencyBrief[]> {
  const found = await raw(AgencyModel)
    .find({ ...LISTED, activeItemCodes: itemCode })
    .project<Pick<AgencyDoc, "_id" | "name" | "region" | "fields">>({ name: 1, region: 1, fields: 1 })
    .limit(limit)
    .toArray()
  return found
    .map(a => ({ id: a._id, name: a.name, region: a.region, fields: a.fields as FieldId[] }))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-CN"))
}

/** How many listed agencies offer each item. */
export function agenciesByItem(services: Services): Promise<Record<string, number>> {
  return memoize(services, "agencies-by-item", FRESH_MS, () => countsOf("activeItemCodes"))
}

/** How many listed agencies work in each field; one may work in two. */
export function agenciesByField(services: Services): Promise<Record<string, number>> {
  return memoize(services, "agencies-by-field", FRESH_MS, () => countsOf("fields"))
}

/** Counts over the whole directory go by at most this old. */
const FRESH_MS = 30_000

async function countsOf(list: "activeItemCodes" | "fields"): Promise<Record<string, number>> {
  const rows = await raw(AgencyModel)
    .aggregate<{ _id: string; n: number }>([
      { $match: LISTED },
      { $project: { [list]: 1 } },
      { $unwind: `$${list}` },
      { $group: { _id: `$${list}`, n: { $sum: 1 } } },
    ])
    .toArray()
  return Object.fromEntries(rows.map(row => [row._id, row.n]))
}

/** The listed agency for the search engine's copy, or null when it must not be found. */
export async function listedAgency(agencyId: string): Promise<AgencyDoc | null> {
  return raw(AgencyModel).findOne({ _id: agencyId, ...LISTED })
}

/** All listed agencies in batches, for building the index anew. */
export async function* listedAgencies(batchSize = 500): AsyncIterable<AgencyDoc[]> {
  const cursor = raw(AgencyModel).find(LISTED).batchSize(batchSize)
  let batch: AgencyDoc[] = []
  for await (const agency of cursor) {
    batch.push(agency)
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
