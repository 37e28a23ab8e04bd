import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { type ExpertDoc, isWaiting } from "./expert.ts"
import { expertFor } from "./expert-store.server.ts"

/** Published as it was handed in, or sent back with everything to correct, told at once (一次性告知). */
export type ExpertDecision = { outcome: "publish" } | { outcome: "return"; remarks: string[] }

/**
 * 发布或退回专家资料 by operation-publish. What was published before stays when a change is sent back. Refuses `not-found`,
 * `wrong-state` (nothing waits), and `required` beside an empty list.
 */
export const decideExpert = command(
  "decide-expert",
  {
    load: ({ tx, actor, input }: Call<{ expertId: string; decision: ExpertDecision }, Actor>) =>
      expertFor(tx, actor, { expertId: input.expertId, as: "decide", event: input.decision.outcome }),
  },
  async ({ tx, input: { expertId, decision }, loaded: expert }) => {
    if (!isWaiting(expert) || !expert.proposal) return refuse("wrong-state")
    const { profile } = expert.proposal
    const about = { expertId, name: expert.name }
    if (decision.outcome === "publish") {
      await tx.put(ExpertModel, published(expert, profile, tx.now))
      tx.emit({ type: "expert.published", ...about })
      return ok({ status: expert.status })
    }
    const { remarks } = decision
    if (remarks.length === 0) return refuse("required", { field: "remarks" })
    await tx.put(ExpertModel, { ...expert, proposal: { profile, remarks }, decidedAt: tx.now })
    tx.emit({ type: "expert.returned", ...about, remarks })
    return ok({ status: expert.status })
  },
)

function published(expert: ExpertDoc, profile: ExpertDoc["profile"], now: Date): ExpertDoc {
  return { ...expert, profile, proposal: undefined, decidedAt: now, publishedAt: expert.publishedAt ?? now }
}
