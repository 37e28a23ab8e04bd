import { trusted } from "mongoose"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { ReadTable } from "#app/shared/tables/table.ts"
import { parseUscc } from "#app/shared/uscc.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import type { ClaimableDoc } from "./claimable.ts"
import type { ClaimableColumn } from "./claimable-columns.ts"
import { planClaimable } from "./plan-claimable.ts"

type Table = ReadTable<ClaimableColumn>

/** Agencies that applied by themselves: what stands in their file is further than a list. A draft may still be claimed. */
const HERE = { status: trusted({ $ne: "draft" as const }) }

/** What a list would do to the entries as they stand now, for a trial run. */
export async function claimablePlan(services: Services, table: Table) {
  const uscc = trusted({ $in: codesIn(table) })
  const [stored, agencies, { items, certificates }] = await Promise.all([
    raw(ClaimableModel).find({ uscc }).toArray(),
    raw(AgencyModel)
      .find({ uscc, ...HERE })
      .project<{ uscc: string }>({ uscc: 1 })
      .toArray(),
    catalogueWords(services),
  ])
  const here = new Set(agencies.map(agency => agency.uscc))
  return planClaimable(table, { stored, here, certificates, itemCodes: items.map(item => item.code) })
}

/** The same inside a command, with the entries that stand there. */
export async function claimablePlanFor(tx: Tx, table: Table) {
  const uscc = trusted({ $in: codesIn(table) })
  const limit = uscc.$in.length
  const stored: ClaimableDoc[] = limit > 0 ? await tx.find(ClaimableModel, { uscc }, limit) : []
  const agencies = limit > 0 ? await tx.find(AgencyModel, { uscc, ...HERE }, limit) : []
  const asked = new Set(table.rows.flatMap(row => row.cells.itemCodes.match(/[A-Z]{2}\d{3,6}/g) ?? []))
  const items = await publishedItemsFor(tx, [...asked])
  const here = new Set(agencies.map(agency => agency.uscc))
  const certificates = await certificatesFor(tx)
  const plan = planClaimable(table, { stored, here, certificates, itemCodes: items.map(item => item.code) })
  return { plan, stored }
}

function codesIn(table: Table): string[] {
  const codes = table.rows.flatMap(({ cells }) => {
    const uscc = parseUscc(cells.uscc)
    return uscc.ok ? [uscc.value] : []
  })
  return [...new Set(codes)]
}
