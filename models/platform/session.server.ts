import type { SessionDoc } from "#app/platform/auth/session.ts"
import { defineModel } from "#models/define-model.server.ts"

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
