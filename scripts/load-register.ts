import { readFile } from "node:fs/promises"
import { loadRegister, registerChanges } from "#app/modules/directory/register/load-register.server.ts"
import { readRegister } from "#app/modules/directory/register/read-register.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isDay, localDay } from "#app/shared/time/zone.ts"
import { Failure } from "./services/command.ts"
import { runCommand } from "./site/run-command.ts"
import { runWithServices } from "./site/with-services.ts"

const USAGE = `npm run register:load -- FILE [DAY] [--dry-run]
  Takes the nightly file of the business register in, for the configured site or else the demonstration: CSV or XLSX with
  the columns 统一社会信用代码, 名称, 法定代表人, 住所, 登记状态. Lines that are wrong are named and left out. The same
  file again changes nothing.
  DAY        the day of which the file is, YYYY-MM-DD; today when not given
  --dry-run  says what would be added and changed, and changes nothing`

const MOST_SHOWN = 20

await runCommand(USAGE, { switches: ["--dry-run"], free: true }, async args => {
  const [file, day] = args.words
  if (!file) throw new Failure(`Which file?\n\n${USAGE}`)
  if (day && !isDay(day)) throw new Failure(`Not a day: ${day}`)
  const table = await readFile(file).catch((error: Error) => {
    throw new Failure(`The file cannot be read: ${error.message}`)
  })
  await runWithServices(services => take(services, table, { day, isDryRun: args.switches.has("--dry-run") }))
})

/** Says what the table would change and changes it, unless told not to; gives the exit code. */
async function take(
  services: Services,
  table: Buffer,
  { day = localDay(services.clock.now()), isDryRun }: { day: string | undefined; isDryRun: boolean },
): Promise<number> {
  await services.settings.refresh(services.clock.now())
  const read = await readRegister(services, table, day)
  for (const refusal of read.refusals.slice(0, MOST_SHOWN)) console.log(`  ${refusal}`)
  const { rows, added, changed, known } = await registerChanges(read)
  console.log(
    `${rows} lines read, ${read.refusals.length} left out · ${added} new, ${changed} changed${known ? " · loaded before, nothing to do" : ""}`,
  )
  if (rows === 0) return 1
  if (isDryRun || known) return 0
  const done = await loadRegister(
    services,
    { kind: "system", task: "register-load" },
    { ...read, idempotencyToken: read.sha256 },
  )
  if (!done.ok) throw new Failure(`Refused: ${done.error.code} ${JSON.stringify(done.error.params ?? {})}`)
  console.log(`Loaded as of ${day}.`)
  return 0
}
