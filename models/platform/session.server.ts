import { defineModel } from "#models/define-model.server.ts"

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

export const SessionModel = defineModel<SessionDoc>(
  "sessions",
  {
    personId: { type: String, required: true },
    organisationId: String,
    createdAt: { type: Date, required: true },
    seenAt: { type: Date, required: true },
    provedAt: { type: Date, required: true },
    idleMinutes: { type: Number, required: true },
    endsAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ personId: 1 })
    schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  },
)
