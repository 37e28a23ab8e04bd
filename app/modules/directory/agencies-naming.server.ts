import { trusted } from "mongoose"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

const GONE = ["removed", "left"] as const

/** Agencies whose entry or application names an item, for those who must be told about it. */
export async function agenciesNaming(tx: Tx, itemCode: string): Promise<string[]> {
  const agencies = await tx.find(AgencyModel, { itemCodes: itemCode, status: trusted({ $nin: [...GONE] }) })
  return agencies.map(agency => agency._id)
}
