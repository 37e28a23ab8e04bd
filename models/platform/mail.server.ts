import type { MailDoc } from "#app/platform/mail/mail.ts"
import { defineModel } from "#models/define-model.server.ts"

export const MailModel = defineModel<MailDoc>(
  "mails",
  {
    to: { type: String, required: true },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    sentAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ to: 1 })
    schema.index({ sentAt: 1 }, { expireAfterSeconds: 30 * 86_400 })
  },
)
