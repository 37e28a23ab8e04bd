import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { raw } from "./journal/transaction.server.ts"
import type { Services } from "./services.server.ts"

interface Remembered {
  until: number
  /** The entry of the journal it was worked out after, where that counts. */
  seq?: number
  value: Promise<unknown>
}

const shelves = new WeakMap<Services, Map<string, Remembered>>()

/**
 * The value of a query that busy pages show and that may be some seconds old, such as counts over a whole collection.
 * Asked at the same time by many, it is worked out once; a failure is not remembered.
 */
export function remember<T>(
  services: Services,
  key: string,
  milliseconds: number,
  work: () => Promise<T>,
  seq?: number,
): Promise<T> {
  const shelf = shelves.get(services) ?? new Map<string, Remembered>()
  shelves.set(services, shelf)
  const known = shelf.get(key)
  if (known && known.seq === seq && known.until > performance.now()) return known.value as Promise<T>
  const value = work()
  shelf.set(key, { until: performance.now() + milliseconds, seq, value })
  value.catch(() => shelf.delete(key))
  return value
}

/**
 * As `remember`, and worked out anew as soon as anything was committed, by whichever process: for what people look at
 * right after their own command. Only what time alone changes may be `milliseconds` old.
 */
export async function rememberUntilCommit<T>(
  services: Services,
  key: string,
  milliseconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const head = await raw(JournalHeadModel).findOne({}, { projection: { seq: 1 } })
  return remember(services, key, milliseconds, work, head?.seq ?? 0)
}

/** Works it out anew the next time. */
export function forget(services: Services, key: string): void {
  shelves.get(services)?.delete(key)
}
