import { resetPassword } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { decideExpert } from "#app/modules/experts/decide-expert.server.ts"
import { nameExpert } from "#app/modules/experts/name-expert.server.ts"
import { submitExpert } from "#app/modules/experts/submit-expert.server.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { type DemoExpert, demoExperts } from "#scenarios/facts/experts.ts"
import type { DemoAgency } from "#scenarios/facts/organisations.ts"
import { DEMO_PASSWORD } from "../accounts.ts"
import { demoEmail, otherEmail } from "../people.ts"
import { actorBy, idempotencyToken, linkSecret, must, type SeedWorld, settle } from "../world.ts"

const EXPERTS = 15
const FIRST_BATCH = "首批"

/** An expert of the demonstration with the address they sign in by; the first one is a demonstration account. */
export interface SeedExpert extends DemoExpert {
  email: string
}

/** The experts of the first batch (首批专家 15 人), over the nine fields. */
export function planExperts(seed: string, agencies: readonly DemoAgency[], today: Day): SeedExpert[] {
  return demoExperts(EXPERTS, seed, agencies, today).map((expert, at) => ({
    ...expert,
    email: at === 0 ? demoEmail("expert") : otherEmail(`expert-${String(at + 1).padStart(2, "0")}`),
  }))
}

/** The administration names somebody, who sets a password through the link of the letter. */
export async function name(world: SeedWorld, { name, email }: SeedExpert): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const input = { name, email, batch: FIRST_BATCH, lang: "zh" as const }
  must(
    await nameExpert(world.services, officer, { ...input, idempotencyToken: idempotencyToken() }),
    `naming ${name}`,
  )
  await settle(world)
  const secret = linkSecret(world, email)
  must(
    await resetPassword(world.services, secret, DEMO_PASSWORD, idempotencyToken()),
    `the password of ${name}`,
  )
}

/** The expert writes the profile and hands it in. */
export async function writeProfile(
  { services }: SeedWorld,
  { name, email, profile }: SeedExpert,
): Promise<void> {
  must(
    await submitExpert(services, await actorBy(email), { profile, idempotencyToken: idempotencyToken() }),
    `the profile of ${name}`,
  )
}

/** The administration publishes the profile. */
export async function publish({ services }: SeedWorld, { name, email }: SeedExpert): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const { personId: expertId } = await actorBy(email)
  const input = { expertId, decision: { outcome: "publish" } as const, idempotencyToken: idempotencyToken() }
  must(await decideExpert(services, officer, input), `the publication of ${name}`)
}
