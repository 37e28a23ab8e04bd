/** A message of the demonstration mailbox; with SMTP nothing is kept here. */
export interface MailDoc {
  _id: string
  to: string
  subject: string
  text: string
  sentAt: Date
}
