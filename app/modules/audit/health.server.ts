import type { Services } from "#app/platform/services.server.ts"

export type Health = "up" | "down"
/** `off` for card payments that this deployment does not offer. */
export interface HealthReport {
  database: Health
  search: Health
  payments: Health | "off"
  /** The marketplace answers without search and card payments, but not without its database. */
  isServing: boolean
}

const PATIENCE_MS = 2000

/** Asks each service whether it answers within two seconds. */
export async function healthOf(services: Services): Promise<HealthReport> {
  const [database, search, payments] = await Promise.all([
    answers(() => services.connection.db?.admin().command({ ping: 1 })),
    answers(async () => ((await services.search.isUp()) ? true : undefined)),
    services.payments.stripe ? answers(() => reach(services.env.STRIPE_API_BASE)) : ("off" as const),
  ])
  return { database, search, payments, isServing: database === "up" }
}

/** Any answer, refusals included, shows that the provider is there. */
async function reach(base = "https://api.stripe.com"): Promise<boolean> {
  const answer = await fetch(base, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MS) })
  return answer.status > 0
}

async function answers(ask: () => Promise<unknown> | undefined): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<Health>(resolve => {
    timer = setTimeout(() => resolve("down"), PATIENCE_MS)
  })
  const asked = (async (): Promise<Health> => {
    const answer = await ask()
    return answer === undefined ? "down" : "up"
  })().catch((): Health => "down")
  return Promise.race([asked, patience]).finally(() => clearTimeout(timer))
}
