import type { Services } from "./services.server.ts"

interface Remembered {
  until: number
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
): Promise<T> {
  const shelf = shelves.get(services) ?? new Map<string, Remembered>()
  shelves.set(services, shelf)
  const known = shelf.get(key)
  if (known && known.until > performance.now()) return known.value as Promise<T>
  const value = work()
  shelf.set(key, { until: performance.now() + milliseconds, value })
  value.catch(() => shelf.delete(key))
  return value
}

/** Works it out anew the next time. */
export function forget(services: Services, key: string): void {
  shelves.get(services)?.delete(key)
}
