/** A signed-in browser. `_id` is the SHA-256 of the token; the token itself is only in the cookie. */
export interface SessionDoc {
  _id: string
  personId: string
  organisationId?: string
  createdAt: Date
  seenAt: Date
  /** When the password was last given. */
  provedAt: Date
  /** Idle limit of this session in minutes, from the policies at sign-in. */
  idleMinutes: number
  /** Absolute end, whatever happens. */
  endsAt: Date
  /** Idle end, moved on by use, never past `endsAt`; the store drops the session after it. */
  expiresAt: Date
}
