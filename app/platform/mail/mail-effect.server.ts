import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"

declare module "#app/platform/journal/events.ts" {
  interface EffectPayloads {
    /** A message ready to send, in the language of the person who gets it. */
    "mail.send": {
      to: string
      subject: string
      text: string
      /** The page it leads to, whose whole address ends the letter. */
      page?: string
    }
  }
}

/** Hands a message to the mailer; the effect's id is the message's id. */
export const sendMail: EffectHandler<"mail.send"> = async (services, { page, ...message }, { id }) => {
  const { env, mailer, clock } = services
  const text = page ? `${message.text}\n${new URL(page, env.APP_ORIGIN).href}` : message.text
  await mailer.send({ id, ...message, text }, clock.now())
}
