import { endExpertAccount } from "#app/modules/accounts/people/expert-account.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { expertFor } from "./expert-store.server.ts"

/** 暂停、恢复、退出 */
export type ExpertMove = "pause" | "resume" | "retire"

const EVENT = { pause: "expert.paused", resume: "expert.resumed", retire: "expert.retired" } as const

/**
 * The administration takes an expert off the list for a while, back on, or for good, with a reason. Whoever is retired
 * is no expert any more from the next request on. Refuses `not-found`, `wrong-state`.
 */
export function moveExpert(
  services: Services,
  actor: Actor,
  {
    expertId,
    move,
    reason,
    idempotencyToken,
  }: { expertId: string; move: ExpertMove; reason: string; idempotencyToken: string },
) {
  const command = `${move}-expert`
  const meta = { command, actor, idempotencyKey: idempotencyKeyOf(command, actor, idempotencyToken) }
  return commit<{ status: string }>(services, meta, async tx => {
    const found = await expertFor(tx, actor, { expertId, as: "decide", event: move })
    if (!found.ok) return found
    const expert = found.value
    const pausedBy = move === "pause" ? ("administration" as const) : undefined
    const waiting = expert.proposal && { profile: expert.proposal.profile, remarks: [] }
    // Nothing of a retired expert waits for a decision any more.
    const proposal = move === "retire" ? waiting : expert.proposal
    await tx.put(ExpertModel, {
      ...expert,
      proposal,
      pausedBy,
      reason: move === "resume" ? undefined : reason,
    })
    if (move === "retire") await endExpertAccount(tx, expertId)
    tx.emit({ type: EVENT[move], expertId, name: expert.name, reason })
    return ok({ status: expert.status })
  })
}

/**
 * Experts pause themselves (holiday, illness) and come back without asking. Refuses `not-found`, `wrong-state`, and
 * `paused-by-administration`, which only the administration undoes.
 */
export function pauseOwn(
  services: Services,
  actor: PersonActor,
  move: "pause" | "resume",
  idempotencyToken: string,
) {
  const command = `${move}-own-expert`
  const meta = { command, actor, idempotencyKey: idempotencyKeyOf(command, actor, idempotencyToken) }
  return commit<{ status: string }>(services, meta, async tx => {
    const found = await expertFor(tx, actor, { expertId: actor.personId, as: "write", event: move })
    if (!found.ok) return found
    const expert = found.value
    if (expert.pausedBy === "administration") return refuse("paused-by-administration")
    const pausedBy = move === "pause" ? ("expert" as const) : undefined
    await tx.put(ExpertModel, { ...expert, pausedBy })
    return ok({ status: expert.status })
  })
}
