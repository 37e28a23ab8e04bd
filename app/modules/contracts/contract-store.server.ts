import { trusted } from "mongoose"
import { countAwardsOf } from "#app/modules/requests/request-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractAccess } from "./contract.access.ts"
import type { ContractDoc } from "./contract.ts"

/** The contract that this actor may do this with; `not-found` when it is missing or not theirs. */
export async function contractFor(
  tx: Tx,
  actor: Actor,
  action: keyof typeof contractAccess,
  id: string,
): Promise<Result<ContractDoc>> {
  const contract = await tx.get(ContractModel, id)
  return contract && can(contractAccess, actor, action, contract, tx.now) ? ok(contract) : refuse("not-found")
}

/** How many awards and contracts an agency has still to see through. */
export async function openDealsOf(tx: Tx, agencyId: string): Promise<number> {
  const states = ["awaiting", "recorded", "confirmed"] as const
  const contracts = await tx.find(ContractModel, { agencyId, state: trusted({ $in: [...states] }) })
  return contracts.length + (await countAwardsOf(tx, agencyId))
}

/** What every event about a contract names. */
export function about(c: ContractDoc) {
  return {
    contractId: c._id,
    requestId: c.requestId,
    title: c.title,
    ownerId: c.ownerId,
    agencyId: c.agencyId,
  }
}
