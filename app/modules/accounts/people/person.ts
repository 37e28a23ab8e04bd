export interface Membership {
  organisationId: string
  role: "manager" | "agent"
}

/** 人员: somebody who signs in; may belong to several organisations, or hold one staff role. */
export interface PersonDoc {
  _id: string
  name: string
  email: string
  language: "zh" | "en"
  status: "active" | "suspended"
  memberships: Membership[]
  staffRole?: string
  expert?: boolean
  suspendedReason?: string
  createdAt: Date
}
