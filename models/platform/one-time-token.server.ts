import { defineModel } from "#models/define-model.server.ts"

/** A link that works once. `_id` is the SHA-256 of the token in the link. */
export interface OneTimeTokenDoc {
  _id: string
  purpose: "password-reset" | "invitation" | "agency-invitation"
  subjectId: string
  expiresAt: Date
  usedAt?: Date
}

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
