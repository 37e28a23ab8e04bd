import { trusted } from "mongoose"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"

/** True when another item that is not retired has this name, in force or in a draft. */
export async function nameIsTaken(tx: Tx, name: string, ownCode: string): Promise<boolean> {
  const others = { _id: trusted({ $ne: ownCode }), state: trusted({ $ne: "retired" as const }) }
  const found = await tx.findOne(ServiceItemModel, { ...others, name })
  return Boolean(found ?? (await tx.findOne(ServiceItemModel, { ...others, "revision.facts.name": name })))
}
