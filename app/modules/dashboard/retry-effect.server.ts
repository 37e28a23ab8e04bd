import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { dashboardAccess } from "./dashboard.access.ts"

/**
 * Lets the worker try a given-up effect again, with a fresh count. The progress of effects is outside the journal.
 * Refuses `not-found` for others than system and for what is not given up.
 */
export async function retryEffect(services: Services, actor: Actor, effectId: string): Promise<Result<null>> {
  const now = services.clock.now()
  if (!can(dashboardAccess, actor, "run", undefined, now)) return refuse("not-found")
  const changed = await raw(EffectModel).updateOne(
    { _id: effectId, status: "dead" },
    { $set: { status: "pending", attempts: 0, dueAt: now } },
  )
  if (changed.matchedCount === 0) return refuse("not-found")
  services.nudge()
  return ok(null)
}
