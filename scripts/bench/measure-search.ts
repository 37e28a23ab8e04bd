import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Request } from "autocannon"
import { AGENCIES } from "#app/modules/search/agency-document.ts"
import { parseAgencyQuestion } from "#app/modules/search/agency-question.ts"
import { agencyParams } from "#app/modules/search/agency-search.server.ts"
import { plainText } from "#app/modules/search/chinese.server.ts"
import { startChild } from "../services/child.ts"
import { answers, freePort, until } from "../services/port.ts"
import { ROOT } from "../site/site.ts"
import { type Bench, type BenchEnv, withSite } from "./bench-site.ts"
import { type Figure, median } from "./figure.ts"
import { load } from "./load.ts"

const ROUNDS = 5
const SECONDS = 5
const WORDS = ["环评", "测绘", "水土保持", "节能", "造价", "检测", "规划", "报告"]
const PATHS = WORDS.map(word => `/agencies?q=${encodeURIComponent(word)}`)

/** The search page, drawn anew each time, against a bare page of its size and the same queries on the engine. */
export async function measureSearch(bench: Bench): Promise<Figure[]> {
  const env = await bench.district(10)
  const rounds = await withSite(bench, env, async ({ origin }) => {
    const html = await (await fetch(origin + PATHS[0])).text()
    return withBarePage(env, html, bare => alternate(env, origin, bare))
  })
  const ratios = rounds.map(({ ours, bare, engine }) => ours / (bare + engine))
  const middle = rounds[ratios.indexOf(median(ratios))]
  const ms = (value = 0) => `${value.toFixed(1)} ms`
  const from = `${ms(middle?.ours)} against ${ms(middle?.bare)} bare page + ${ms(middle?.engine)} engine`
  return [
    {
      measure: "search page, drawn anew, mean",
      value: median(ratios),
      unit: "×",
      target: { atMost: 1.8 },
      from,
    },
  ]
}

/** The three one after the other in every round: what disturbs the machine disturbs all alike. */
async function alternate(env: BenchEnv, site: string, bare: string) {
  // Pages are kept for strangers; whoever brings a cookie gets one of their own.
  const headers = { cookie: "bench=1", "accept-encoding": "gzip" }
  const page = { url: site, requests: PATHS.map(path => ({ path })), headers }
  const barePage = { url: bare, requests: [{ path: "/" }], headers }
  const engine = { url: env.MEILI_URL ?? "", requests: PATHS.map(path => queryOf(env, path)) }
  const round = async (seconds: number) => ({
    ours: await load({ ...page, seconds }),
    bare: await load({ ...barePage, seconds }),
    engine: await load({ ...engine, seconds }),
  })
  await round(2)
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (let n = 0; n < ROUNDS; n++) rounds.push(await round(SECONDS))
  return rounds
}

/** The query that the site sends for this page, to the engine itself. */
function queryOf({ MEILI_MASTER_KEY, SEARCH_INDEX_PREFIX }: BenchEnv, path: string): Request {
  const question = parseAgencyQuestion(new URL(path, "http://localhost").searchParams)
  return {
    method: "POST",
    path: `/indexes/${SEARCH_INDEX_PREFIX}${AGENCIES}/search`,
    headers: { "content-type": "application/json", authorization: `Bearer ${MEILI_MASTER_KEY}` },
    body: JSON.stringify({ q: plainText(question.q), ...agencyParams(question) }),
  }
}

/** Does `work` while a bare page shows what is in the body of this one. */
async function withBarePage<T>(
  env: BenchEnv,
  html: string,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const folder = env.DATA_DIR ?? ""
  const file = join(folder, "page.html")
  await writeFile(file, /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "")
  const port = await freePort()
  const child = startChild({
    command: [process.execPath, "--import", "tsx", "scripts/bench/bare-page.ts", file],
    cwd: ROOT,
    env: { NODE_ENV: "production", PORT: String(port) },
    logFile: join(folder, "bare.log"),
  })
  const origin = `http://127.0.0.1:${port}`
  try {
    await until("the bare page", () => answers(origin, status => status === 200))
    return await work(origin)
  } finally {
    await child.stop()
  }
}
