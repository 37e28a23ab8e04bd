/** What the rules look at of a member. */
export interface MemberFacts {
  _id: string
  status: string
  memberships: readonly { organisationId: string; role: string }[]
}

/** True when, without this person, nobody active would be left who manages the organisation. */
export function withoutManager(
  members: readonly MemberFacts[],
  organisationId: string,
  personId: string,
): boolean {
  return !members.some(
    m =>
      m._id !== personId &&
      m.status === "active" &&
      m.memberships.some(one => one.organisationId === organisationId && one.role === "manager"),
  )
}
