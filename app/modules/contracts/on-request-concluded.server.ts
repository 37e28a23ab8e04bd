import { newId } from "#app/platform/ids.server.ts"
import type { Reaction } from "#app/platform/journal/react.server.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"

/** 成交: the parties are asked for their contract, until the day that the policy sets. */
export const onRequestConcluded: Reaction<"request.concluded"> = async (tx, event) => {
  const { requestId, number, type: _type, signBy, ...deal } = event
  const contractId = newId()
  await tx.put(ContractModel, {
    ...deal,
    _id: contractId,
    requestId,
    requestNumber: number,
    dealAt: tx.now,
    state: "awaiting",
    dueAt: signBy,
    paidFen: 0,
  })
  const { title, ownerId, agencyId } = event
  tx.emit({ type: "contract.awaited", contractId, requestId, title, ownerId, agencyId, dueAt: signBy })
}
