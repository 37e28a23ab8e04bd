import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractMachine } from "./contract.machine.ts"
import { decideCompletion } from "./contract.rules.ts"
import { about, contractFor } from "./contract-store.server.ts"

/**
 * 确认服务完成: the owner closes a contract that is confirmed and paid in full. Refuses `not-found`,
 * `contract-not-confirmed`, `not-paid`, `wrong-state`.
 */
export const completeContract = command(
  "complete-contract",
  {
    load: ({ tx, actor, input }: Call<{ contractId: string }>) =>
      contractFor(tx, actor, "complete", input.contractId),
  },
  async ({ tx, loaded: contract }) => {
    const decision = decideCompletion(contract)
    if (!decision.ok) return decision
    const state = contractMachine.next(contract.state, "complete")
    if (!state) return refuse("wrong-state", { params: { state: contract.state } })
    const request = await requestOf(tx, contract.requestId)
    if (!request.ok) return request
    const moved = await moveRequest(
      tx,
      request.value,
      "complete",
      { actor: contract.ownerName },
      { endedAt: tx.now },
    )
    if (!moved.ok) return moved
    await tx.put(ContractModel, { ...contract, state, completedAt: tx.now })
    tx.emit({ type: "contract.completed", ...about(contract) })
    return ok({ contractId: contract._id })
  },
)
