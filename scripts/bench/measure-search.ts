import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { startChild } from "../services/child.ts"
import { answers, freePort, until } from "../services/port.ts"
import type { Report } from "../services/report.ts"
import { ROOT } from "../site/site.ts"
import type { BareKind } from "./bare-page.ts"
import { type Bench, inProcess, type Market, type RunningSite, startSite } from "./bench-site.ts"
import { type HammerOptions, hammer, type Latency } from "./hammer.ts"
import type { BenchOptions } from "./options.ts"
import { type Question, type QuestionKind, questionsOf } from "./search-questions.ts"
import { middleByRatio } from "./statistics.ts"
import type { Figure } from "./table.ts"

const FEW_AGENCIES = 200
const BROWSER = { "accept-encoding": "gzip" }

/** Everything that is asked in one round, one after the other: what disturbs the machine disturbs all alike. */
type Asked = Record<"many" | "few" | "drawn" | "drawnFew" | "bare" | "markup" | "engine", HammerOptions>
type Measured = Record<keyof Asked, Latency>

/** The search page against a bare page of its size plus the same query on the engine, and against a small market. */
export async function measureSearch(bench: Bench, options: BenchOptions): Promise<Figure[]> {
  const few = await bench.market(FEW_AGENCIES)
  const many = await bench.market(options.manyAgencies)
  const running: { stop(): Promise<unknown> }[] = []
  const keep = async <T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting
    running.push(started)
    return started
  }
  try {
    const sites = {
      many: await keep(startSite(many, bench.report)),
      few: await keep(startSite(few, bench.report)),
    }
    const figures: Figure[] = []
    for (const kind of ["words", "facets"] as const) {
      const questions = await questionsFor(kind, few, many)
      const html = await pageOf(sites.many, questions)
      const pages = {
        bare: await keep(startBarePage(many, html, "text", bench.report)),
        markup: await keep(startBarePage(many, html, "elements", bench.report)),
      }
      const asked = askedOf({ ...sites, ...pages }, many, questions, options.loadSeconds)
      figures.push(...figuresOf(kind, await roundsOf(asked, options), options))
    }
    return figures
  } finally {
    for (const one of running.reverse()) await one.stop()
  }
}

/** Questions that fill a page on both markets: what grows is the market alone. */
async function questionsFor(kind: QuestionKind, few: Market, many: Market): Promise<Question[]> {
  const answered = await inProcess(few.env, services => questionsOf(services, few, kind))
  const paths = new Set(answered.map(question => question.path))
  const all = await inProcess(many.env, services => questionsOf(services, many, kind))
  return all.filter(question => paths.has(question.path))
}

type Origins = Record<"many" | "few" | "bare" | "markup", Pick<RunningSite, "origin">>

function askedOf(at: Origins, many: Market, questions: readonly Question[], seconds: number): Asked {
  const paths = questions.map(({ path }) => ({ path }))
  const page = ({ origin }: { origin: string }) => ({
    url: origin,
    requests: paths,
    seconds,
    headers: BROWSER,
  })
  // Whoever brings a cookie gets a page of their own.
  const anew = (site: { origin: string }) => ({ ...page(site), headers: { ...BROWSER, cookie: "bench=1" } })
  return {
    many: page(at.many),
    few: page(at.few),
    drawn: anew(at.many),
    drawnFew: anew(at.few),
    bare: page(at.bare),
    markup: page(at.markup),
    engine: { url: many.env.MEILI_URL ?? "", requests: questions.map(({ engine }) => engine), seconds },
  }
}

async function roundsOf(asked: Asked, { rounds }: BenchOptions): Promise<Measured[]> {
  const names = Object.keys(asked) as (keyof Asked)[]
  const all: Measured[] = []
  for (const name of names) await hammer({ ...asked[name], seconds: 2 })
  for (let round = 0; round < rounds; round++) {
    const measured: Partial<Measured> = {}
    for (const name of names) measured[name] = await hammer(asked[name])
    all.push(measured as Measured)
  }
  return all
}

function figuresOf(kind: QuestionKind, rounds: Measured[], { manyAgencies }: BenchOptions): Figure[] {
  type Parts = (keyof Asked)[]
  const pair = (key: keyof Latency, ours: keyof Asked, ...baseline: Parts) => ({
    unit: "ms" as const,
    ...middleByRatio(
      rounds.map(round => ({
        ours: round[ours][key],
        baseline: baseline.reduce((sum, part) => sum + round[part][key], 0),
      })),
    ),
  })
  const page = kind === "words" ? "search page" : "search page with facets"
  const against = "bare page + engine"
  const linesOf = (name: string, many: "many" | "drawn", few: "few" | "drawnFew"): Figure[] => [
    {
      ...{ measure: `${name}, mean`, ...pair("meanMs", many, "bare", "engine") },
      ...{ against, target: { atMost: 1.25 } },
    },
    {
      ...{ measure: `${name}, p95`, ...pair("p95Ms", many, "bare", "engine") },
      ...{ against, target: { atMost: 1.3 } },
    },
    {
      ...{ measure: `${name}, ${manyAgencies} agencies`, ...pair("meanMs", many, few) },
      ...{ against: `${FEW_AGENCIES} agencies`, target: { atMost: 1.3 } },
    },
  ]
  return [
    ...linesOf(page, "many", "few"),
    ...linesOf(`${page}, drawn anew`, "drawn", "drawnFew"),
    {
      ...{ measure: `${page}, drawn anew, mean`, ...pair("meanMs", "drawn", "markup", "engine") },
      against: "its markup as elements + engine",
    },
  ]
}

/** The page of the first question: its size is that of the baseline. */
async function pageOf(site: RunningSite, questions: readonly Question[]): Promise<string> {
  const answer = await fetch(site.origin + (questions[0]?.path ?? ""))
  return answer.text()
}

/** What is between the tags of the body, without the scripts that Remix adds to the bare page as well. */
export function bodyOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ""
  return body.replace(/<script[\s\S]*?<\/script>/g, "")
}

async function startBarePage({ env }: Market, html: string, kind: BareKind, report: Report) {
  const port = await freePort()
  const folder = env.DATA_DIR ?? ""
  const file = join(folder, `page-${port}.html`)
  const start = async (text: string) => {
    await writeFile(file, text)
    const child = startChild({
      command: [process.execPath, "--import", "tsx", "scripts/bench/bare-page.ts", file, kind],
      ...{ cwd: ROOT, env: { ...env, PORT: String(port) }, logFile: join(folder, "bare.log") },
    })
    const origin = `http://127.0.0.1:${port}`
    const address = `${origin}/agencies`
    await until("the bare page", () => answers(address, status => status === 200))
    const { length } = await (await fetch(address)).text()
    return { origin, length, stop: () => child.stop() }
  }
  const first = await start(bodyOf(html))
  if (kind === "elements") return first
  // The scripts of the bare page are smaller than ours: text fills it up to the same size.
  await first.stop()
  const filling = html.slice(-Math.max(1, html.length - first.length)).replace(/<\/?script/g, "")
  const filled = await start(bodyOf(html) + filling)
  report.line(`  the search page has ${html.length} characters, the bare one ${filled.length}`)
  return filled
}
