import type { EffectDoc } from "#app/platform/jobs/effect.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { EffectModel } from "#models/platform/effect.server.ts"

const MOST = 100

/** An effect that failed so often that nobody tries it any more. Its payload may hold personal data and is not shown. */
export interface DeadEffect {
  id: string
  kind: string
  seq: number
  attempts: number
  lastError?: string
}

/** Effects that were given up, at most 100. */
export async function deadEffects(): Promise<DeadEffect[]> {
  const docs = await raw(EffectModel).find({ status: "dead" }).sort({ dueAt: 1 }).limit(MOST).toArray()
  return docs.map(deadView)
}

function deadView({ _id, kind, seq, attempts, lastError }: EffectDoc): DeadEffect {
  return { id: _id, kind, seq, attempts, lastError }
}

/** How many effects wait, and since when the one that waits longest is due. */
export async function effectQueue(now: Date): Promise<{ pending: number; overdueSince?: Date }> {
  const [pending, first] = await Promise.all([
    raw(EffectModel).countDocuments({ status: "pending" }, { limit: 10_000 }),
    raw(EffectModel).findOne({ status: "pending", dueAt: { $lte: now } }, { sort: { dueAt: 1 } }),
  ])
  return { pending, overdueSince: first?.dueAt }
}
