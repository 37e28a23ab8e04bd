import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible"
import type { Services } from "#app/platform/services.server.ts"
import type { LimitedDeed } from "#app/platform/settings.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** In the demonstration everybody shares one address and a few accounts. */
const DEMO_FACTOR = 20

const limiters = new WeakMap<object, Map<string, RateLimiterMongo>>()

/** The limiter of a deed under the rates in force; counted in the database, so that all processes share the count. */
function limiter(services: Services, deed: LimitedDeed): RateLimiterMongo {
  const { count, minutes } = services.settings.current.rates[deed]
  const own = limiters.get(services.connection) ?? new Map<string, RateLimiterMongo>()
  limiters.set(services.connection, own)
  const name = `${deed}:${count}:${minutes}`
  const made =
    own.get(name) ??
    new RateLimiterMongo({
      storeClient: services.connection.getClient(),
      dbName: services.connection.name,
      tableName: "rate_limits",
      keyPrefix: deed,
      points: count * (services.env.DEMO_MODE ? DEMO_FACTOR : 1),
      duration: minutes * 60,
    })
  own.set(name, made)
  return made
}

/** Counts one try of a deed by somebody; refuses with `too-many-attempts` and the minutes to wait. */
export async function limitRate(services: Services, deed: LimitedDeed, who: string): Promise<Result<null>> {
  try {
    await services.settings.refresh(services.clock.now())
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
