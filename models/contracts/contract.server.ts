import { CONTRACT_STATES, type ContractDoc } from "#app/modules/contracts/contract.ts"
import { defineModel } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const
const amount = { type: Number, required: true, min: 0, validate: Number.isSafeInteger } as const

export const ContractModel = defineModel<ContractDoc>(
  "contracts",
  {
    requestId: text,
    requestNumber: text,
    title: text,
    itemCode: text,
    fieldId: text,
    ownerId: text,
    ownerName: text,
    agencyId: text,
    agencyName: text,
    ceilingFen: amount,
    winningFen: amount,
    dealAt: { type: Date, required: true },
    state: { type: String, enum: CONTRACT_STATES, required: true },
    dueAt: { type: Date, required: true },
    number: String,
    priceFen: { type: Number, min: 0, validate: Number.isSafeInteger },
    signedOn: String,
    startOn: String,
    endOn: String,
    file: fileRefPart,
    recordedBy: String,
    recordedAt: Date,
    disputeReason: String,
    confirmedAt: Date,
    paidFen: amount,
    completedAt: Date,
  },
  schema => {
    schema.index({ requestId: 1 }, { unique: true })
    schema.index({ ownerId: 1, dealAt: -1 })
    schema.index({ agencyId: 1, dealAt: -1 })
    schema.index({ dealAt: -1 })
    schema.index({ state: 1, dealAt: -1 })
    schema.index({ itemCode: 1 })
  },
)
