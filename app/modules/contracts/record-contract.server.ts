import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { CONTRACT_READERS } from "./contract.access.ts"
import { contractMachine } from "./contract.machine.ts"
import { decidePrice, decideSigningDay } from "./contract.rules.ts"
import type { RecordContract } from "./contract.schema.ts"
import { about, contractFor } from "./contract-store.server.ts"

/**
 * 登记合同: either party records the signed contract with its file; the other one confirms. Refuses `not-found`,
 * `wrong-state`, `price-differs` from the winning price, a signing day outside award … today, `file-missing`.
 */
export const recordContract = command(
  "record-contract",
  {
    load: ({ tx, actor, input }: Call<{ contractId: string } & RecordContract>) =>
      contractFor(tx, actor, "record", input.contractId),
  },
  async ({ tx, actor, input, loaded: contract }) => {
    const state = contractMachine.next(contract.state, "record")
    if (!state) return refuse("wrong-state", { params: { state: contract.state } })
    const price = decidePrice(input.price, contract.winningFen)
    if (!price.ok) return price
    const day = decideSigningDay(input.signedOn, localDay(contract.dealAt), localDay(tx.now))
    if (!day.ok) return day
    const by = actor.organisation?.id ?? ""
    const audience = {
      organisationIds: [contract.ownerId, contract.agencyId],
      staffRoles: [...CONTRACT_READERS],
    }
    const file = await takeIntoUse(
      tx,
      { personId: actor.personId, organisationId: by },
      "file",
      input.file,
      audience,
    )
    if (!file.ok) return file
    const { number, signedOn, startOn, endOn } = input
    await tx.put(ContractModel, {
      ...contract,
      state,
      number,
      priceFen: input.price,
      signedOn,
      startOn,
      endOn,
      file: file.value,
      recordedBy: by,
      recordedAt: tx.now,
      disputeReason: undefined,
    })
    tx.emit({ type: "contract.recorded", ...about(contract), by })
    return ok({ contractId: contract._id })
  },
)
