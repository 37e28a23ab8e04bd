import { trusted } from "mongoose"
import type { Command } from "#app/platform/journal/command.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { ModelOf } from "#models/define-model.server.ts"
import type { Bell } from "./bell.server.ts"

/** A document that wants to be looked at again at an instant. */
export interface Timed {
  _id: string
  nextCheckAt?: Date
}

/**
 * What time does to the documents of one collection. `run` is a command whose token is its idempotency key, so that any
 * process may run the timer; it must move `nextCheckAt` on or remove it. `task` is who did it, in the journal.
 */
export interface Timer {
  name: string
  task: string
  model: ModelOf<Timed>
  run: Command<{ id: string }, Actor, unknown>
}

/** Declares a timer for a model that has an indexed `nextCheckAt`. */
export function timer<T extends Timed>(
  name: string,
  task: string,
  model: ModelOf<T>,
  run: Timer["run"],
): Timer {
  return { name, task, model: model as unknown as ModelOf<Timed>, run }
}

/** Runs every timer that is due, oldest first, and gives how many. What a timer leads to later waits for the next call. */
export async function runDueTimers(services: Services): Promise<number> {
  let made = 0
  for (const { name, task, model, run } of services.timers) {
    const due = { nextCheckAt: trusted({ $lte: services.clock.now() }) }
    const docs = await model.find(due, { nextCheckAt: 1 }).limit(200).lean()
    docs.sort((a, b) => (a.nextCheckAt?.getTime() ?? 0) - (b.nextCheckAt?.getTime() ?? 0))
    for (const doc of docs) {
      const idempotencyToken = `${name}:${doc._id}:${doc.nextCheckAt?.toISOString()}`
      try {
        await run(services, { kind: "system", task }, { id: doc._id, idempotencyToken })
        made++
      } catch (error) {
        services.log.error({ timer: name, id: doc._id, err: String(error) }, "timer failed")
      }
    }
  }
  return made
}

/** Runs due timers every second until the signal ends it. */
export async function timersLoop(services: Services, bell: Bell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await runDueTimers(services)
    } catch (error) {
      services.log.warn({ err: String(error) }, "timers loop: database unreachable")
    }
    await bell.wait(1000, signal)
  }
}
