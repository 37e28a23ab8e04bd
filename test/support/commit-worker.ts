import { boot, shutDown } from "#app/platform/boot.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { transfer } from "./transfer.ts"

/**
 * A process of its own that issues commands for the crash tests. What was acknowledged is told to the parent, one
 * message a command. Modes: `load <name>` until told to stop; `award <round>`; `once <key>`; `effects`: all that are due.
 */
const [mode = "", name = ""] = process.argv.slice(2)
const actor = { kind: "system", task: "worker" } as const
const services = await boot({ env: readEnv(process.env) })
const tell = (message: unknown) => process.send?.(message)

async function load(): Promise<void> {
  let stop = false
  process.once("message", () => {
    stop = true
  })
  for (let n = 0; !stop; n++) {
    const key = `${name}-${n}`
    for (let done = false; !done && !stop; ) {
      const result = await transfer(services, key, `account-${n % 4}`, `account-${(n + 1) % 4}`).catch(
        () => undefined,
      )
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
else if (mode === "effects") tell({ effects: await runDueEffects(services) })
else tell({ acknowledged: (await transfer(services, name)).ok ? name : undefined })

await shutDown(services)
process.disconnect?.()
