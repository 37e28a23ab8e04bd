/** A link that works once. `_id` is the SHA-256 of the token in the link. */
export interface OneTimeTokenDoc {
  _id: string
  purpose: "password-reset" | "invitation" | "agency-invitation"
  subjectId: string
  expiresAt: Date
  usedAt?: Date
}
