import { defineAccess } from "#app/shared/access.ts"
import { type Actor, actsFor, hasStaffRole, represents } from "#app/shared/actor.ts"

/** What access to a contract depends on. */
export interface ContractParties {
  ownerId: string
  agencyId: string
  /** The organisation that recorded it. */
  recordedBy?: string
}

const acting = (actor: Actor, c: ContractParties) => actsFor(actor, c.ownerId) || actsFor(actor, c.agencyId)
const notRecorder = (actor: Actor, c: ContractParties) =>
  actor.kind === "person" && actor.organisation?.id !== c.recordedBy

/** Staff who read contracts with their files. */
export const CONTRACT_READERS = ["operation-review", "operation-publish", "supervision", "audit"] as const

/** 合同: both parties record and confirm; the owner pays and closes; supervision, audit and operation read. */
export const contractAccess = defineAccess<{
  read: ContractParties
  record: ContractParties
  answer: ContractParties
  pay: ContractParties
  complete: ContractParties
}>({
  read: (actor, c) =>
    represents(actor, c.ownerId) || represents(actor, c.agencyId) || hasStaffRole(actor, ...CONTRACT_READERS),
  record: (actor, c) => acting(actor, c),
  answer: (actor, c) => acting(actor, c) && notRecorder(actor, c),
  pay: (actor, c) => actsFor(actor, c.ownerId, "manager"),
  complete: (actor, c) => actsFor(actor, c.ownerId),
})
