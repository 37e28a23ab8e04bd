import type { SuspensionReason } from "#app/modules/accounts/owners/suspension-reasons.ts"
import type { FileRef } from "#app/shared/file-ref.ts"

/** The form check (形式核验) of an enterprise before its first publication. */
export interface OrganisationCheck {
  submittedAt?: Date
  dueAt?: Date
  decidedAt?: Date
  decidedBy?: string
  defects: string[]
}

/** The facts that the form check compares with the licence. */
export interface OrganisationProposal {
  name: string
  legalRepresentative: string
  address: string
  licence: FileRef
  fields: string[]
  /** Absent after it was returned. */
  submittedAt?: Date
  dueAt?: Date
  defects: string[]
}

/** Why an organisation may not act now. */
export interface OrganisationSuspension {
  reason: SuspensionReason
  note: string
  since: Date
}

/** 单位: an enterprise (项目业主), an agency (中介机构) or a department (行业主管部门). */
export interface OrganisationDoc {
  _id: string
  kind: "enterprise" | "agency" | "department"
  name: string
  uscc: string
  status: "draft" | "in-check" | "returned" | "active" | "suspended"
  legalRepresentative?: string
  address?: string
  contactName?: string
  contactPhoneEncrypted?: string
  licence?: FileRef
  fields: string[]
  check: OrganisationCheck
  /** A change of an active organisation that is being checked, or came back. */
  proposal?: OrganisationProposal
  suspension?: OrganisationSuspension
  createdAt: Date
}
