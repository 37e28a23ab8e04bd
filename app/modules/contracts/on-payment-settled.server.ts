import type { Reaction } from "#app/platform/journal/react.server.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { about } from "./contract-store.server.ts"

/** Counts money that arrived towards the contract. */
export const onPaymentSettled: Reaction<"payment.settled"> = async (tx, { contractId, amountFen }) => {
  const contract = await tx.get(ContractModel, contractId)
  if (!contract) return
  await tx.put(ContractModel, { ...contract, paidFen: contract.paidFen + amountFen })
  tx.emit({ type: "contract.paid", ...about(contract), amountFen })
}
