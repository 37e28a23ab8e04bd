import { boot, shutDown } from "#app/platform/boot.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"

/**
 * A process of its own that issues commands for the fault tests. What was acknowledged is told to the parent, one
 * message a command. Modes: `load <name>` until told to stop; `award <round>`; `once <key>`.
 */
const [mode = "", name = ""] = process.argv.slice(2)
const actor = { kind: "system", task: "worker" } as const
const services = await boot({ env: readEnv(process.env) })
const tell = (message: unknown) => process.send?.(message)

/** Moves one unit between two accounts: their sum never changes. */
function transfer(key: string, from: string, to: string) {
  return commit(services, { command: "transfer", actor, idempotencyKey: key }, async tx => {
    const a = await tx.get(NumberSeriesModel, from)
    const b = await tx.get(NumberSeriesModel, to)
    if (!a || !b || a.last === 0) return refuse("empty")
    await tx.put(NumberSeriesModel, { ...a, last: a.last - 1 })
    await tx.put(NumberSeriesModel, { ...b, last: b.last + 1 })
    tx.effect({ kind: "mail.send", payload: { to: "worker@demo.invalid", subject: key, text: key } })
    return ok(key)
  })
}

async function load(): Promise<void> {
  let stop = false
  process.once("message", () => {
    stop = true
  })
  for (let n = 0; !stop; n++) {
    const key = `${name}-${n}`
    for (let done = false; !done && !stop; ) {
      const result = await transfer(key, `account-${n % 4}`, `account-${(n + 1) % 4}`).catch(() => undefined)
      done = result !== undefined
      if (result?.ok) tell({ acknowledged: key })
    }
  }
}

async function award(): Promise<void> {
  const meta = { command: "award", actor, idempotencyKey: `award:${name}:${process.pid}` }
  const result = await commit(services, meta, async tx => {
    const taken = await tx.get(NumberSeriesModel, `award-${name}`)
    if (taken) return refuse("already-awarded")
    await tx.put(NumberSeriesModel, { _id: `award-${name}`, last: process.pid })
    return ok(process.pid)
  })
  tell({ won: result.ok })
}

if (mode === "load") await load()
else if (mode === "award") await award()
else tell({ acknowledged: (await transfer(name, "account-0", "account-1")).ok ? name : undefined })

await shutDown(services)
process.disconnect?.()
