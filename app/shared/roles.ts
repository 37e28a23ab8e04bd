/** Roles of staff; a person has at most one, so that duties stay separated. */
export const STAFF_ROLES = [
  "vetting",
  "operation-review",
  "operation-publish",
  "supervision",
  "audit",
  "system",
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Roles of a member in an organisation: 单位管理人 and 经办人. */
export const MEMBER_ROLES = ["manager", "agent"] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** 项目业主, 中介机构, 行业主管部门. */
export const ORGANISATION_KINDS = ["enterprise", "agency", "department"] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** True for the name of a staff role. */
export function isStaffRole(value: unknown): value is StaffRole {
  return STAFF_ROLES.some(role => role === value)
}

/** True for the name of a member's role. */
export function isMemberRole(value: unknown): value is MemberRole {
  return MEMBER_ROLES.some(role => role === value)
}

/** True for the name of a kind of organisation. */
export function isOrganisationKind(value: unknown): value is OrganisationKind {
  return ORGANISATION_KINDS.some(kind => kind === value)
}
