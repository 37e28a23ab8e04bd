import { paymentsOf, putCardPayment, putOfflinePayment } from "#app/modules/payments/payment-store.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { CONTRACT_READERS } from "./contract.access.ts"
import { decidePayment, decidePaymentDay } from "./contract.rules.ts"
import type { RecordVoucher } from "./contract.schema.ts"
import type { ContractDoc } from "./contract.ts"
import { contractFor } from "./contract-store.server.ts"

/** States of a payment that hold back money of the contract: those that may still arrive or have. */
const COMMITTED = new Set(["pending", "created", "processing", "succeeded"])

/**
 * 登记付款凭证: the owner's manager records a bank transfer to the agency, with voucher number and file. Refuses
 * `not-found`, `contract-not-confirmed`, `more-than-owed`, `in-the-future`, `file-missing`.
 */
export const recordVoucher = command(
  "record-voucher",
  {
    load: ({ tx, actor, input }: Call<{ contractId: string } & RecordVoucher>) =>
      payableContract(tx, actor, input.contractId, input.amount),
  },
  async ({ tx, actor, input, loaded: contract }) => {
    const day = decidePaymentDay(input.paidOn, localDay(tx.now))
    if (!day.ok) return day
    const audience = {
      organisationIds: [contract.ownerId, contract.agencyId],
      staffRoles: [...CONTRACT_READERS],
    }
    const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
    const voucherFile = await takeIntoUse(tx, owner, "voucher", input.voucher, audience)
    if (!voucherFile.ok) return voucherFile
    const payment = await putOfflinePayment(tx, {
      ...orderOf(contract, actor, input.amount),
      provider: "offline",
      voucherNumber: input.voucherNumber,
      voucherFile: voucherFile.value,
      paidOn: input.paidOn,
    })
    return ok({ paymentId: payment._id })
  },
)

/**
 * 银行卡付款: opens a card payment; the payer continues at the provider. Refuses `card-payments-off`, `not-found`,
 * `contract-not-confirmed`, `more-than-owed`.
 */
export const startCardPayment = command(
  "start-card-payment",
  {
    load: async ({ services, tx, actor, input }: Call<{ contractId: string; amount: number }>) =>
      services.payments.stripe
        ? payableContract(tx, actor, input.contractId, input.amount)
        : refuse("card-payments-off"),
  },
  async ({ tx, actor, input, loaded: contract }) => {
    const payment = await putCardPayment(tx, {
      ...orderOf(contract, actor, input.amount),
      provider: "stripe",
    })
    return ok({ paymentId: payment._id })
  },
)

async function payableContract(
  tx: Tx,
  actor: PersonActor,
  contractId: string,
  amountFen: number,
): Promise<Result<ContractDoc>> {
  const found = await contractFor(tx, actor, "pay", contractId)
  if (!found.ok) return found
  const payments = await paymentsOf(tx, contractId)
  const committed = payments.filter(p => COMMITTED.has(p.state) && !p.quarantined)
  const committedFen = committed.reduce((sum, p) => sum + p.amountFen, 0)
  const decision = decidePayment({ ...found.value, committedFen }, amountFen)
  return decision.ok ? found : decision
}

function orderOf(contract: ContractDoc, actor: PersonActor, amountFen: number) {
  return {
    contractId: contract._id,
    payerId: contract.ownerId,
    payeeId: contract.agencyId,
    amountFen,
    recordedBy: actor.personId,
  }
}
