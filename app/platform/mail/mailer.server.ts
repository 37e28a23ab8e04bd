import { raw } from "#app/platform/journal/transaction.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"

export interface Message {
  id: string
  to: string
  subject: string
  text: string
}

/** Sends a message; sending the same id again is harmless. Throws to be tried again. */
export interface Mailer {
  send(message: Message, at: Date): Promise<void>
}

/** Real mail. The message id makes a repeated delivery recognisable. */
export function smtpMailer(url: string, from: string): Mailer {
  // Loaded with the first message: it would hold up every start.
  const transport = () => import("nodemailer").then(({ default: mail }) => mail.createTransport(url))
  let opened: ReturnType<typeof transport> | undefined
  return {
    async send({ id, to, subject, text }) {
      opened ??= transport()
      await (await opened).sendMail({ from, to, subject, text, messageId: `<${id}@jindong-marketplace>` })
    },
  }
}

/** The mailbox page of demo mode: messages are kept in the database for 30 days. */
export const mailboxMailer: Mailer = {
  async send({ id, to, subject, text }, sentAt) {
    await raw(MailModel).replaceOne({ _id: id }, { to, subject, text, sentAt }, { upsert: true })
  },
}
