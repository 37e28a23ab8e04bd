import { boot, shutDown } from "#app/platform/boot.server.ts"
import { FileClock, SetClock, systemClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import { accountLines } from "./seed/accounts.ts"
import { seedDemonstration } from "./seed/demonstration.ts"
import { FIRST_MORNING } from "./seed/history.ts"
import { seedState } from "./seed/state.ts"
import { makeReport } from "./services/report.ts"
import { runCommand } from "./site/run-command.ts"

const USAGE = `npm run seed [-- --check | --accounts]
  Fills the configured database with the demonstration; refuses one that is not empty.
  --check     says what is there; exit code 0: seeded, 3: empty, 4: its open requests are over
  --accounts  prints the demonstration accounts`

/** Exit codes of `--check`. */
const CODES = { alive: 0, empty: 3, lapsed: 4 } as const

await runCommand(USAGE, { switches: ["--check", "--accounts"] }, async ({ switches }) => {
  const clock = new SetClock(FIRST_MORNING)
  const env = readEnv(process.env)
  const now = (env.CLOCK_FILE ? new FileClock(env.CLOCK_FILE) : systemClock).now()
  const services = await boot({ env, clock, log: makeLog("error") })
  try {
    if (switches.has("--check")) process.exitCode = await check(now)
    else if (switches.has("--accounts")) console.log((await accountLines(services)).join("\n"))
    else await seedDemonstration({ services, clock, now, report: makeReport() })
  } finally {
    await shutDown(services)
  }
})
process.exit()

async function check(now: Date): Promise<number> {
  const state = await seedState(now)
  console.log(state)
  return CODES[state]
}
