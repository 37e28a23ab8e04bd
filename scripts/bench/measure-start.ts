import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { startChild } from "../services/child.ts"
import { answers } from "../services/port.ts"
import { ROOT, SERVER } from "../site/site.ts"
import { type Market, originOf } from "./bench-site.ts"
import { median } from "./statistics.ts"
import type { Figure } from "./table.ts"

const LIMIT_S = 2
const ASK_EVERY_MS = 5
const GIVE_UP_MS = 30_000
/** The first start reads the program from the disk. */
const WARM_UP = 1

/** Seconds from starting the process to the first whole answer of the home page, the engines being up. */
export async function measureStart(market: Market, rounds: number): Promise<Figure> {
  const seconds: number[] = []
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const took = await startOnce(market)
    if (round >= WARM_UP) seconds.push(took)
  }
  return {
    measure: `start to first answer, ${market.agencies} agencies`,
    ...{ ours: median(seconds), baseline: LIMIT_S, against: "limit", unit: "s" },
    target: { atMost: 1 },
  }
}

async function startOnce({ env }: Market): Promise<number> {
  const begun = performance.now()
  const site = startChild({
    command: SERVER,
    ...{ cwd: ROOT, env, logFile: join(env.DATA_DIR ?? "", "site.log") },
  })
  try {
    const isThere = () => answers(`${originOf(env)}/`, status => status === 200).catch(() => false)
    while (!(await isThere())) {
      if (site.ended || performance.now() - begun > GIVE_UP_MS)
        throw new Error(`The site did not start:\n${site.tail()}`)
      await pause(ASK_EVERY_MS)
    }
    return (performance.now() - begun) / 1000
  } finally {
    await site.stop(25_000)
  }
}
