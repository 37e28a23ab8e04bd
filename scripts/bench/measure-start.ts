import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { startChild } from "../services/child.ts"
import { answers } from "../services/port.ts"
import { ROOT, SERVER } from "../site/site.ts"
import type { Bench, BenchEnv } from "./bench-site.ts"
import { type Figure, median } from "./figure.ts"

const TIMES = 5
const GIVE_UP_MS = 60_000

/** Seconds from starting the process to the first whole answer of the home page, the engines being up. */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const env = await bench.district(10)
  const seconds: number[] = []
  // The first start reads the program from the disk and is not counted.
  for (let n = 0; n <= TIMES; n++) seconds.push(await startOnce(env))
  const [value, from] = [median(seconds.slice(1)), `the middle of ${TIMES}`]
  return [{ measure: "start to first answer", value, unit: "s", target: { atMost: 2 }, from }]
}

async function startOnce(env: BenchEnv): Promise<number> {
  const begun = performance.now()
  const logFile = join(env.DATA_DIR ?? "", "site.log")
  const site = startChild({ command: SERVER, cwd: ROOT, env, logFile })
  try {
    const isThere = () => answers(`${env.APP_ORIGIN}/`, status => status === 200).catch(() => false)
    while (!(await isThere())) {
      if (site.ended || performance.now() - begun > GIVE_UP_MS)
        throw new Error(`The site did not start:\n${site.tail()}`)
      await pause(5)
    }
    return (performance.now() - begun) / 1000
  } finally {
    await site.stop(25_000)
  }
}
