import { type BootOptions, boot, shutDown } from "#app/platform/boot.server.ts"
import { FileClock, SetClock, systemClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"
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
  if (switches.has("--check")) await within({}, check)
  else if (switches.has("--accounts"))
    await within({}, async s => console.log((await accountLines(s)).join("\n")))
  else {
    const clock = new SetClock(FIRST_MORNING)
    await within({ clock }, (services, now) =>
      seedDemonstration({ services, clock, now, report: makeReport() }),
    )
  }
})
process.exit()

/** Does `work` with the services and the present. Only the seed brings a clock: the database then forgets nothing by itself. */
async function within(options: BootOptions, work: (services: Services, now: Date) => Promise<void>) {
  const env = readEnv(process.env)
  const now = (env.CLOCK_FILE ? new FileClock(env.CLOCK_FILE) : systemClock).now()
  const services = await boot({ env, log: makeLog("error"), ...options })
  try {
    await work(services, now)
  } finally {
    await shutDown(services)
  }
}

async function check(_: Services, now: Date): Promise<void> {
  const state = await seedState(now)
  console.log(state)
  process.exitCode = CODES[state]
}
