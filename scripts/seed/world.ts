import { actorOf } from "#app/platform/auth/viewer.server.ts"
import type { SetClock } from "#app/platform/clock.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { runDueTimers } from "#app/platform/jobs/timers.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { type Mailer, mailboxMailer } from "#app/platform/mail/mailer.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Result } from "#app/shared/result.ts"
import type { HolidayCalendar } from "#app/shared/time/calendar.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { type Random, seededRandom } from "#scenarios/facts/random.ts"

/** Everything the seed works with. Its people act through the same commands as those of the site. */
export interface SeedWorld {
  services: Services
  clock: SetClock
  calendar: HolidayCalendar
  random: Random
  /** The newest letter to each address: links of invitations are taken from here. */
  letters: Map<string, string>
}

export interface WorldOptions {
  services: Services
  clock: SetClock
  calendar: HolidayCalendar
}

/**
 * Makes the world of a seed on these services. The search index is left alone meanwhile, because it is built as a whole
 * at the end; letters go to the mailbox of the demonstration and are read here for their links.
 */
export function makeWorld({ services, clock, calendar }: WorldOptions): SeedWorld {
  const letters = new Map<string, string>()
  const mailer: Mailer = {
    async send(message, at) {
      letters.set(message.to, message.text)
      await mailboxMailer.send(message, at)
    },
  }
  const later = async () => undefined
  const effects = {
    ...services.effects,
    "search.index-agency": later,
    "search.rebuild-agencies": later,
  }
  const own = { ...services, mailer, effects, clock }
  return { services: own, clock, calendar, letters, random: seededRandom("demonstration") }
}

/** A fresh token for a form that is sent once. */
export const idempotencyToken = (): string => newId()

/** The value of a command that has to succeed; throws with the refusal otherwise, since the seed is wrong then. */
export function must<T>(result: Result<T>, what = "a command"): T {
  if (!result.ok) throw new Error(`${what} was refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The person with this address as they may act now, for the first of their organisations. */
export async function actorBy(email: string): Promise<PersonActor> {
  const person = await raw(PersonModel).findOne({ email })
  if (!person) throw new Error(`nobody has the address ${email}`)
  const organisationId = person.memberships[0]?.organisationId
  const organisation = organisationId ? await raw(OrganisationModel).findOne({ _id: organisationId }) : null
  const actor = actorOf(person, organisation)
  if (actor.kind !== "person") throw new Error(`${email} is no person`)
  return actor
}

/** The secret in the link of the newest letter to an address. */
export function linkSecret({ letters }: SeedWorld, email: string): string {
  const secret = /\/(?:invitations|reset-password|claim)\/([\w-]{43})/.exec(letters.get(email) ?? "")?.[1]
  if (!secret) throw new Error(`no link was sent to ${email}`)
  return secret
}

const MOST_ROUNDS = 50

/** Does what is due outside and by time, until nothing is. */
export async function settle({ services }: SeedWorld): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if ((await runDueEffects(services)) + (await runDueTimers(services)) === 0) return
  }
  throw new Error("effects and steps do not come to rest")
}
