import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractMachine } from "./contract.machine.ts"
import type { ContractDoc } from "./contract.ts"
import { about, contractFor } from "./contract-store.server.ts"

/** What the other party says of a recorded contract. */
export type Answer =
  | { intent: "confirm"; contractId: string }
  | { intent: "dispute"; contractId: string; reason: string }

/**
 * 确认或退回合同: by the party that did not record it. Confirming starts the service; a dispute, with its reason, asks for
 * another record. Refuses `not-found` (also the recorder's own) and `wrong-state`.
 */
export const answerContract = command(
  ({ intent }: Answer) => `${intent}-contract`,
  {
    load: ({ tx, actor, input }: Call<Answer>) => contractFor(tx, actor, "answer", input.contractId),
  },
  async ({ tx, actor, input, loaded: contract }) => {
    if (!contractMachine.can(contract.state, input.intent))
      return refuse("wrong-state", { params: { state: contract.state } })
    if (input.intent === "dispute") return dispute(tx, contract, actor, input.reason)
    return confirm(tx, contract, actor)
  },
)

async function dispute(tx: Tx, contract: ContractDoc, actor: PersonActor, reason: string) {
  await tx.put(ContractModel, { ...contract, state: "awaiting", disputeReason: reason })
  tx.emit({ type: "contract.disputed", ...about(contract), by: actor.organisation?.id ?? "", reason })
  return ok({ contractId: contract._id })
}

async function confirm(
  tx: Tx,
  contract: ContractDoc,
  actor: PersonActor,
): Promise<Result<{ contractId: string }>> {
  const request = await requestOf(tx, contract.requestId)
  if (!request.ok) return request
  const by = actor.organisation?.id === contract.ownerId ? contract.ownerName : contract.agencyName
  const moved = await moveRequest(tx, request.value, "sign", { actor: by })
  if (!moved.ok) return moved
  await tx.put(ContractModel, {
    ...contract,
    state: "confirmed",
    confirmedAt: tx.now,
    disputeReason: undefined,
  })
  tx.emit({ type: "contract.confirmed", ...about(contract) })
  return ok({ contractId: contract._id })
}
