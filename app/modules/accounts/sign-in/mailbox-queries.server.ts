import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"

export interface MailView {
  id: string
  to: string
  subject: string
  text: string
  sentAt: Date
}

/** The newest 50 letters of the demonstration, or those to one address; null outside demo mode. */
export async function mailboxOf({ env }: Services, to?: string): Promise<MailView[] | null> {
  if (!env.DEMO_MODE || env.SMTP_URL) return null
  const mails = await raw(MailModel)
    .find(to ? { to } : {})
    .sort({ sentAt: -1 })
    .limit(50)
    .toArray()
  return mails.map(({ _id, ...mail }) => ({ id: _id, ...mail }))
}
