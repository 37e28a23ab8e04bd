import { declareActive } from "#app/modules/lifecycle/declare-active.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { moment } from "../seed/agenda.ts"
import type { SeedAgency } from "../seed/directory/agencies.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import type { YearWorld } from "./year-world.ts"

/** So many working days at most until an agency answers the question whether it still works. */
const ANSWER_DAYS = 12
/** One that forgot comes back some time after its pause. */
const FORGOT_DAYS = 40

/** Agencies that were asked since the last time declare in the days that follow, but for those whose story is silence. */
export async function answerIdleQuestions(world: YearWorld, seen: Set<string>): Promise<void> {
  const asked = await raw(AgencyModel)
    .find(
      { "lifecycle.idlePromptedAt": { $exists: true } },
      { projection: { "lifecycle.idlePromptedAt": 1 } },
    )
    .sort({ _id: 1 })
    .toArray()
  for (const { _id, lifecycle } of asked) {
    const key = `${_id} ${lifecycle?.idlePromptedAt?.toISOString()}`
    const player = world.players.find(({ agency }) => agency.id === _id)
    if (seen.has(key) || !player) continue
    seen.add(key)
    if (player.story === "idle-pauses") continue
    const days = player.story === "idle-comes-back" ? FORGOT_DAYS : world.random.whole(1, ANSWER_DAYS)
    const at = moment(world, localDay(world.clock.now()), days, "09:30", 400)
    world.agenda.add(at, () => declare(world, player.agency))
  }
}

async function declare({ services }: YearWorld, { email, name }: SeedAgency): Promise<void> {
  must(
    await declareActive(services, await actorBy(email), { idempotencyToken: idempotencyToken() }),
    `the declaration of ${name}`,
  )
}
