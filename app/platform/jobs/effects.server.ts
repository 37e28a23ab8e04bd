import { crashPoint } from "#app/platform/journal/crash-point.server.ts"
import type { EffectKind, EffectPayloads } from "#app/platform/journal/events.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import type { Bell } from "./bell.server.ts"
import type { EffectDoc } from "./effect.ts"

/** Does one thing outside. May run more than once with the same id: the call has to be idempotent. Throws to be tried again. */
export type EffectHandler<K extends EffectKind> = (
  services: Services,
  payload: EffectPayloads[K],
  effect: { id: string; seq: number },
) => Promise<void>
export type EffectHandlers = { [K in EffectKind]?: EffectHandler<K> }

const LEASE_MS = 30_000
const MOST_ATTEMPTS = 20

/** Pause before the next try: 1 s, doubling, at most 10 minutes. */
function backOffMs(attempts: number): number {
  return Math.min(1000 * 2 ** Math.max(0, attempts - 1), 600_000)
}

/**
 * Does every effect that is due, one after the other, and gives how many were done. Several processes may do this at
 * once: an effect is claimed with a lease.
 */
export async function runDueEffects(services: Services): Promise<number> {
  for (let done = 0; ; done++) {
    const effect = await claim(services)
    if (!effect) return done
    await perform(services, effect)
  }
}

async function claim({ clock }: Services): Promise<EffectDoc | null> {
  const now = clock.now()
  return raw(EffectModel).findOneAndUpdate(
    { status: "pending", dueAt: { $lte: now } },
    { $set: { dueAt: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
    { sort: { dueAt: 1 }, returnDocument: "after" },
  )
}

async function perform(services: Services, effect: EffectDoc): Promise<void> {
  try {
    const handler = services.effects[effect.kind as EffectKind] as EffectHandler<EffectKind> | undefined
    if (!handler) throw new Error(`nobody handles the effect ${effect.kind}`)
    crashPoint("effect:before-call")
    await handler(services, effect.payload as EffectPayloads[EffectKind], { id: effect._id, seq: effect.seq })
    crashPoint("effect:after-call")
    await raw(EffectModel).updateOne(
      { _id: effect._id },
      { $set: { status: "done", doneAt: services.clock.now() }, $unset: { payload: "", lastError: "" } },
    )
  } catch (error) {
    await putOff(services, effect, error)
  }
}

async function putOff({ clock, log }: Services, effect: EffectDoc, error: unknown): Promise<void> {
  const text = error instanceof Error ? error.message : String(error)
  const dead = effect.attempts >= MOST_ATTEMPTS
  log.warn(
    { effect: effect._id, kind: effect.kind, attempts: effect.attempts, dead, err: text },
    "effect failed",
  )
  const dueAt = new Date(clock.now().getTime() + backOffMs(effect.attempts))
  await raw(EffectModel).updateOne(
    { _id: effect._id },
    { $set: { status: dead ? "dead" : "pending", dueAt, lastError: text.slice(0, 500) } },
  )
}

/** Runs effects until the signal ends it: at once when the bell rings, else every second. Survives a database that is away. */
export async function effectsLoop(services: Services, bell: Bell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await runDueEffects(services)
    } catch (error) {
      services.log.warn({ err: String(error) }, "effects loop: database unreachable")
    }
    await bell.wait(1000, signal)
  }
}
