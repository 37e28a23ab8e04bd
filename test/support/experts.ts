import { decideExpert } from "#app/modules/experts/decide-expert.server.ts"
import type { ExpertProfile } from "#app/modules/experts/expert.ts"
import { nameExpert } from "#app/modules/experts/name-expert.server.ts"
import { submitExpert } from "#app/modules/experts/submit-expert.server.ts"
import { makePerson, must, newUscc, type Someone, someone } from "./people.ts"
import type { World } from "./world.ts"

const EMPLOYER = { name: "示例测绘学会", uscc: newUscc(), kind: "other" } as const

/** A profile that the form would let through. */
export function expertProfile(change: Partial<ExpertProfile> = {}): ExpertProfile {
  return {
    title: "高级工程师",
    employer: { ...EMPLOYER },
    registrations: ["注册测绘师"],
    fields: ["survey"],
    helps: ["看要不要做竣工测绘"],
    bio: "从事测绘二十年，做过许多厂房和道路的竣工测绘。",
    modes: ["online", "phone"],
    hours: [{ day: "tue", from: "14:00", to: "17:00" }],
    pastEmployers: [],
    ...change,
  }
}

/** An expert as far as said: `published` unless told otherwise. */
export async function makeExpert(
  world: World,
  officer: Someone,
  until: "named" | "submitted" | "published" = "published",
): Promise<Someone> {
  const { services } = world
  const person = await makePerson(world)
  const { name, email } = person.person
  const input = { name, email, batch: "首批", lang: "zh" as const }
  const { expertId } = must(
    await nameExpert(services, officer.actor, { ...input, idempotencyToken: world.idempotencyToken() }),
  )
  const expert = await someone(world, expertId)
  if (until === "named") return expert
  must(
    await submitExpert(services, expert.actor, {
      profile: expertProfile(),
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  if (until === "submitted") return expert
  const decision = {
    expertId,
    decision: { outcome: "publish" } as const,
    idempotencyToken: world.idempotencyToken(),
  }
  must(await decideExpert(services, officer.actor, decision))
  return expert
}
