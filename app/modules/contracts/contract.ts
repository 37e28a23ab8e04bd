import type { FileRef } from "#app/shared/file-ref.ts"

export const CONTRACT_STATES = ["awaiting", "recorded", "confirmed", "completed", "ended"] as const
/** A deal is a contract that was not ended. */
export const DEAL_STATES = CONTRACT_STATES.filter(state => state !== "ended")
export type ContractState = (typeof CONTRACT_STATES)[number]

/** 合同: made with the deal; either party records it, the other confirms. */
export interface ContractDoc {
  _id: string
  requestId: string
  requestNumber: string
  title: string
  itemCode: string
  fieldId: string
  ownerId: string
  ownerName: string
  agencyId: string
  agencyName: string
  ceilingFen: number
  winningFen: number
  dealAt: Date
  state: ContractState
  dueAt: Date
  number?: string
  priceFen?: number
  signedOn?: string
  startOn?: string
  endOn?: string
  file?: FileRef
  recordedBy?: string
  recordedAt?: Date
  disputeReason?: string
  confirmedAt?: Date
  paidFen: number
  completedAt?: Date
}
