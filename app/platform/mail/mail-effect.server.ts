import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"

declare module "#app/platform/journal/events.ts" {
  interface EffectPayloads {
    /** A message ready to send, in the language of the person who gets it. */
    "mail.send": { to: string; subject: string; text: string }
  }
}

/** Hands a message to the mailer; the effect's id is the message's id. */
export const sendMail: EffectHandler<"mail.send"> = async ({ mailer, clock }, payload, { id }) => {
  await mailer.send({ id, ...payload }, clock.now())
}
