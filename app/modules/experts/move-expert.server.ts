import { endExpertAccount } from "#app/modules/accounts/people/expert-account.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
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
export const moveExpert = command(
  (input: { move: ExpertMove }) => `${input.move}-expert`,
  {
    load: ({ tx, actor, input }: Call<{ expertId: string; move: ExpertMove; reason: string }, Actor>) =>
      expertFor(tx, actor, { expertId: input.expertId, as: "decide", event: input.move }),
  },
  async ({ tx, input: { expertId, move, reason }, loaded: expert }) => {
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
  },
)

/**
 * Experts pause themselves (holiday, illness) and come back without asking. Refuses `not-found`, `wrong-state`, and
 * `paused-by-administration`, which only the administration undoes.
 */
export const pauseOwn = command(
  (input: { move: "pause" | "resume" }) => `${input.move}-own-expert`,
  {
    load: ({ tx, actor, input }: Call<{ move: "pause" | "resume" }>) =>
      expertFor(tx, actor, { expertId: actor.personId, as: "write", event: input.move }),
  },
  async ({ tx, input, loaded: expert }) => {
    if (expert.pausedBy === "administration") return refuse("paused-by-administration")
    const pausedBy = input.move === "pause" ? ("expert" as const) : undefined
    await tx.put(ExpertModel, { ...expert, pausedBy })
    return ok({ status: expert.status })
  },
)
