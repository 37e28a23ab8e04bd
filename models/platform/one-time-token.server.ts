import type { OneTimeTokenDoc } from "#app/platform/auth/one-time-token.ts"
import { defineModel } from "#models/define-model.server.ts"

export const OneTimeTokenModel = defineModel<OneTimeTokenDoc>(
  "one_time_tokens",
  {
    purpose: {
      type: String,
      enum: ["password-reset", "invitation", "agency-invitation"],
      required: true,
    },
    subjectId: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: Date,
  },
  schema => {
    schema.index({ subjectId: 1 })
    schema.index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 })
  },
)
