import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { raw } from "./journal/transaction.server.ts"
import type { Services } from "./services.server.ts"

interface Cached {
  until: number
  /** The entry of the journal it was worked out after, where that counts. */
  seq?: number
  value: Promise<unknown>
}

const caches = new WeakMap<Services, Map<string, Cached>>()

/**
 * The value of a query that busy pages show and that may be some seconds old, such as counts over a whole collection.
 * Asked at the same time by many, it is worked out once; a failure is not kept.
 */
export function memoize<T>(
  services: Services,
  key: string,
  milliseconds: number,
  work: () => Promise<T>,
  seq?: number,
): Promise<T> {
  const cache = caches.get(services) ?? new Map<string, Cached>()
  caches.set(services, cache)
  const known = cache.get(key)
  if (known && known.seq === seq && known.until > performance.now()) return known.value as Promise<T>
  const value = work()
  cache.set(key, { until: performance.now() + milliseconds, seq, value })
  value.catch(() => cache.delete(key))
  return value
}

/**
 * As `memoize`, and worked out anew as soon as anything was committed, by whichever process: for what people look at
 * right after their own command. Only what time alone changes may be `milliseconds` old.
 */
export async function memoizeUntilCommit<T>(
  services: Services,
  key: string,
  milliseconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const head = await raw(JournalHeadModel).findOne({}, { projection: { seq: 1 } })
  return memoize(services, key, milliseconds, work, head?.seq ?? 0)
}

/** Works it out anew the next time. */
export function evict(services: Services, key: string): void {
  caches.get(services)?.delete(key)
}
