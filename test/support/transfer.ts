import { commit } from "#app/platform/journal/commit.server.ts"
import { crashPoint } from "#app/platform/journal/crash-point.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"

/** A command of the crash tests: moves one unit between two accounts, whose sum never changes, and sends a message. */
export function transfer(services: Services, key: string, from = "account-0", to = "account-1") {
  const actor = { kind: "system", task: "worker" } as const
  return commit(services, { command: "transfer", actor, idempotencyKey: key }, async tx => {
    const a = await tx.get(NumberSeriesModel, from)
    const b = await tx.get(NumberSeriesModel, to)
    if (!a || !b || a.last === 0) return refuse("empty")
    await tx.put(NumberSeriesModel, { ...a, last: a.last - 1 })
    crashPoint("command:half-written")
    await tx.put(NumberSeriesModel, { ...b, last: b.last + 1 })
    tx.effect({ kind: "mail.send", payload: { to: "worker@demo.invalid", subject: key, text: key } })
    return ok(key)
  })
}
