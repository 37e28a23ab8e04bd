import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractMachine } from "./contract.machine.ts"
import { decideCompletion } from "./contract.rules.ts"
import { about, contractFor } from "./contract-store.server.ts"

/**
 * 确认服务完成: the owner closes a contract that is confirmed and paid in full. Refuses `not-found`,
 * `contract-not-confirmed`, `not-paid`, `wrong-state`.
 */
export function completeContract(
  services: Services,
  actor: PersonActor,
  contractId: string,
  idempotencyToken: string,
) {
  const meta = {
    command: "complete-contract",
    actor,
    idempotencyKey: idempotencyKeyOf("complete-contract", actor, idempotencyToken),
  }
  return commit<{ contractId: string }>(services, meta, async tx => {
    const found = await contractFor(tx, actor, "complete", contractId)
    if (!found.ok) return found
    const contract = found.value
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
    return ok({ contractId })
  })
}
