import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { contractAccess } from "./contract.access.ts"
import type { ContractDoc, ContractState } from "./contract.ts"

/** A contract as one of its parties (or supervising staff) sees it, with what this viewer may do now. */
export interface ContractView {
  id: string
  requestId: string
  requestNumber: string
  title: string
  ownerName: string
  agencyName: string
  ceilingFen: number
  winningFen: number
  state: ContractState
  dealAt: Date
  dueAt: Date
  number?: string
  priceFen?: number
  signedOn?: string
  startOn?: string
  endOn?: string
  file?: FileRef
  recordedByOwner?: boolean
  recordedAt?: Date
  disputeReason?: string
  confirmedAt?: Date
  paidFen: number
  completedAt?: Date
  may: { record: boolean; answer: boolean; pay: boolean; complete: boolean }
}

/** The contract if this actor may read it, else null. */
export async function contractView(actor: Actor, id: string, now: Date): Promise<ContractView | null> {
  const contract = await raw(ContractModel).findOne({ _id: id })
  return contract && can(contractAccess, actor, "read", contract, now) ? viewOf(contract, actor, now) : null
}

/** The contracts of the organisation for which this person acts, newest first. */
export async function myContracts(actor: Actor, now: Date): Promise<ContractView[]> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  if (!organisation) return []
  const mine = organisation.kind === "agency" ? { agencyId: organisation.id } : { ownerId: organisation.id }
  const found = await raw(ContractModel).find(mine).sort({ dealAt: -1 }).limit(200).toArray()
  return found.map(c => viewOf(c, actor, now))
}

function viewOf(c: ContractDoc, actor: Actor, now: Date): ContractView {
  const may = (action: keyof typeof contractAccess) => can(contractAccess, actor, action, c, now)
  return {
    id: c._id,
    requestId: c.requestId,
    requestNumber: c.requestNumber,
    title: c.title,
    ownerName: c.ownerName,
    agencyName: c.agencyName,
    ceilingFen: c.ceilingFen,
    winningFen: c.winningFen,
    state: c.state,
    dealAt: c.dealAt,
    dueAt: c.dueAt,
    number: c.number,
    priceFen: c.priceFen,
    signedOn: c.signedOn,
    startOn: c.startOn,
    endOn: c.endOn,
    file: c.file,
    recordedByOwner: c.recordedBy === undefined ? undefined : c.recordedBy === c.ownerId,
    recordedAt: c.recordedAt,
    disputeReason: c.disputeReason,
    confirmedAt: c.confirmedAt,
    paidFen: c.paidFen,
    completedAt: c.completedAt,
    may: {
      record: c.state === "awaiting" && may("record"),
      answer: c.state === "recorded" && may("answer"),
      pay: c.state === "confirmed" && c.paidFen < (c.priceFen ?? 0) && may("pay"),
      complete: c.state === "confirmed" && may("complete"),
    },
  }
}
