import type { Filter } from "mongodb"
import type { Model } from "mongoose"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Bell } from "./bell.server.ts"

/** A document that wants to be looked at again at an instant. */
export interface Timed {
  _id: string
  nextCheckAt?: Date
}

/**
 * What time does to the documents of one collection. `run` is a command with the given deterministic key, so that any
 * process may make the step; it must move `nextCheckAt` on or remove it.
 */
export interface Step {
  name: string
  model: Model<Timed>
  run(services: Services, id: string, idempotencyKey: string): Promise<unknown>
}

/** Declares a step for a model that has an indexed `nextCheckAt`. */
export function step<T extends Timed>(name: string, model: Model<T>, run: Step["run"]): Step {
  return { name, model: model as unknown as Model<Timed>, run }
}

/** Makes every step that is due, oldest first, and gives how many. What a step leads to later waits for the next call. */
export async function runDueSteps(services: Services): Promise<number> {
  let made = 0
  for (const { name, model, run } of services.steps) {
    const due: Filter<Timed> = { nextCheckAt: { $lte: services.clock.now() } }
    const docs = await raw(model)
      .find(due, { projection: { nextCheckAt: 1 }, limit: 200 })
      .toArray()
    docs.sort((a, b) => (a.nextCheckAt?.getTime() ?? 0) - (b.nextCheckAt?.getTime() ?? 0))
    for (const doc of docs) {
      const key = `${name}:${doc._id}:${doc.nextCheckAt?.toISOString()}`
      try {
        await run(services, doc._id, key)
        made++
      } catch (error) {
        services.log.error({ step: name, id: doc._id, err: String(error) }, "step failed")
      }
    }
  }
  return made
}

/** Makes due steps every second until the signal ends it. */
export async function stepsLoop(services: Services, bell: Bell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await runDueSteps(services)
    } catch (error) {
      services.log.warn({ err: String(error) }, "steps wait for the database")
    }
    await bell.wait(1000, signal)
  }
}
