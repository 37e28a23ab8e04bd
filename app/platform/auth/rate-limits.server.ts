import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible"
import type { Services } from "#app/platform/services.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** Points per span for each guarded deed; counted in the database, so that all processes share the count. */
const LIMITS = {
  "sign-in": { points: 5, seconds: 15 * 60 },
  "sign-in-address": { points: 30, seconds: 3600 },
  "password-reset": { points: 3, seconds: 3600 },
  register: { points: 5, seconds: 3600 },
  bid: { points: 10, seconds: 60 },
  upload: { points: 20, seconds: 3600 },
  complaint: { points: 5, seconds: 3600 },
} as const

export type LimitedDeed = keyof typeof LIMITS

const limiters = new WeakMap<object, Map<LimitedDeed, RateLimiterMongo>>()

function limiter(services: Services, deed: LimitedDeed): RateLimiterMongo {
  const own = limiters.get(services.connection) ?? new Map<LimitedDeed, RateLimiterMongo>()
  limiters.set(services.connection, own)
  const made =
    own.get(deed) ??
    new RateLimiterMongo({
      storeClient: services.connection.getClient(),
      dbName: services.connection.name,
      tableName: "rate_limits",
      keyPrefix: deed,
      points: LIMITS[deed].points * (services.env.DEMO_MODE ? 20 : 1),
      duration: LIMITS[deed].seconds,
    })
  own.set(deed, made)
  return made
}

/** Counts one try of a deed by somebody; refuses with `too-many-attempts` and the minutes to wait. */
export async function limitRate(services: Services, deed: LimitedDeed, who: string): Promise<Result<null>> {
  try {
    await limiter(services, deed).consume(who)
    return ok(null)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return refuse("too-many-attempts", { params: { minutes: Math.ceil(error.msBeforeNext / 60_000) } })
  }
}

/** Forgets the count after success, so that a person who mistyped is not punished later. */
export async function forgiveRate(services: Services, deed: LimitedDeed, who: string): Promise<void> {
  await limiter(services, deed).delete(who)
}
