import { demoAccounts } from "#app/modules/accounts/people/people-queries.server.ts"
import { demoSignIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { sessionCookie } from "#app/platform/auth/cookies.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { addDays, localDay } from "#app/shared/time/zone.ts"
import { type Bench, inProcess, withSite } from "./bench-site.ts"
import { type Figure, median, percentile } from "./figure.ts"

const LISTS = ["/agencies", "/requests", "/deals", "/items"]
const TIMES = 30
/** The first of them compile and connect. */
const UNCOUNTED = 3

/** The lists and the answer to a form after ten years of a district, and the lists with ten times the data. */
export async function measureLists(bench: Bench): Promise<Figure[]> {
  const [env, larger] = [await bench.district(10), await bench.district(100)]
  const cookie = await inProcess(env, ownerCookie)
  return withSite(bench, env, site =>
    withSite(bench, larger, async largerSite => {
      const figures: Figure[] = []
      for (const path of LISTS) figures.push(...(await listFigures(path, site.origin, largerSite.origin)))
      return [...figures, await formFigure(site.origin, cookie)]
    }),
  )
}

/** A page of a list, asked of both in turn by somebody whose pages are not kept. */
async function listFigures(path: string, origin: string, larger: string): Promise<Figure[]> {
  const [here, there]: [number[], number[]] = [[], []]
  for (let n = 0; n < UNCOUNTED + TIMES; n++) {
    here.push(await answerMs(origin + path))
    there.push(await answerMs(larger + path))
  }
  const [usual, ofLarger] = [median(here.slice(UNCOUNTED)), median(there.slice(UNCOUNTED))]
  const from = `the middle of ${TIMES}; ${ofLarger.toFixed(1)} ms`
  return [
    answerFigure(`${path} after ten years`, here.slice(UNCOUNTED), 500),
    {
      measure: `${path}, ten times the data`,
      value: ofLarger / usual,
      unit: "×",
      target: { atMost: 1.3 },
      from,
    },
  ]
}

/** The answer to the form of a new draft of a request. */
async function formFigure(origin: string, cookie: string): Promise<Figure> {
  const times: number[] = []
  for (let n = 0; n < UNCOUNTED + TIMES; n++) {
    const body = new URLSearchParams({ ...DRAFT, idempotencyToken: newId() })
    const sent = { method: "POST", body, headers: { cookie, origin } }
    times.push(await answerMs(`${origin}/desk/requests/new`, sent, 302))
  }
  return answerFigure("a draft saved after ten years", times.slice(UNCOUNTED), 1000)
}

function answerFigure(measure: string, times: readonly number[], atMost: number): Figure {
  const from = `19 of 20 answers; the middle ${median(times).toFixed(1)} ms`
  return { measure, value: percentile(times, 0.95), unit: "ms", target: { atMost }, from }
}

async function answerMs(url: string, init?: RequestInit, expected = 200): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { cookie: "bench=1" }, redirect: "manual", ...init })
  const text = await answer.text()
  if (answer.status !== expected) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 2000)}`)
  return performance.now() - begun
}

/** The session of somebody who may draft requests. */
async function ownerCookie(services: Services): Promise<string> {
  const accounts = await demoAccounts(services)
  const owner = accounts.find(({ role, memberRole }) => role === "enterprise" && memberRole === "manager")
  const entered = await demoSignIn(services, owner?.email ?? "")
  if (!entered.ok) throw new Error("Nobody of the demonstration may draft a request")
  return (await sessionCookie(services.env).serialize(entered.value.token)).split(";")[0] ?? ""
}

const DRAFT = {
  intent: "save",
  title: "示例厂房环境影响评价",
  itemCode: "ZJ001",
  content: "示例项目，需要编制环境影响报告表。",
  place: "duohu",
  deliverable: "报告表一份",
  serviceWorkingDays: "20",
  fiscal: "0",
  stateOwned: "0",
  social: "100",
  ceiling: "50000",
  method: "lowest-price",
  closingAt: `${addDays(localDay(new Date()), 30)}T17:00`,
  contactName: "某某",
  contactPhone: "13800000000",
}
