import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible"
import type { Services } from "#app/platform/services.server.ts"
import type { RateLimited } from "#app/platform/settings.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** In the demonstration everybody shares one address and a few accounts. */
const DEMO_FACTOR = 20

const limiters = new WeakMap<object, Map<string, RateLimiterMongo>>()

/** The limiter of an action under the rates in force; counted in the database, so that all processes share the count. */
function limiter(services: Services, action: RateLimited): RateLimiterMongo {
  const { count, minutes } = services.settings.current.rates[action]
  // By client, not by connection: the connection object outlives its client when it is closed and opened again.
  const client = services.connection.getClient()
  const own = limiters.get(client) ?? new Map<string, RateLimiterMongo>()
  limiters.set(client, own)
  const points = count * (services.env.DEMO_MODE ? DEMO_FACTOR : 1)
  const name = `${action}:${points}:${minutes}`
  const made =
    own.get(name) ??
    new RateLimiterMongo({
      storeClient: client,
      dbName: services.connection.name,
      tableName: "rate_limits",
      keyPrefix: action,
      points,
      duration: minutes * 60,
    })
  own.set(name, made)
  return made
}

/** Two first tries at the same moment: the loser's upsert can come back empty, but its document is there by then. */
async function consume(counter: RateLimiterMongo, who: string): Promise<void> {
  try {
    await counter.consume(who)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw error
    await counter.consume(who)
  }
}

/** Counts one try of an action by somebody; refuses with `too-many-attempts` and the minutes to wait. */
export async function limitRate(services: Services, action: RateLimited, who: string): Promise<Result<null>> {
  try {
    await services.settings.refresh(services.clock.now())
    await consume(limiter(services, action), who)
    return ok(null)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return refuse("too-many-attempts", { params: { minutes: Math.ceil(error.msBeforeNext / 60_000) } })
  }
}

/** Forgets the count after success, so that a person who mistyped is not punished later. */
export async function forgiveRate(services: Services, action: RateLimited, who: string): Promise<void> {
  await limiter(services, action).delete(who)
}
