import type { Reaction } from "#app/platform/journal/react.server.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractMachine } from "./contract.machine.ts"

/** 废置: an annulled request ends its contract, unless that is completed. */
export const onRequestAnnulled: Reaction<"request.annulled"> = async (tx, { requestId }) => {
  const contract = await tx.findOne(ContractModel, { requestId })
  const state = contract && contractMachine.next(contract.state, "end")
  if (contract && state) await tx.put(ContractModel, { ...contract, state })
}
