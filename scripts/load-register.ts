import { readFile } from "node:fs/promises"
import { loadRegister, registerChanges } from "#app/modules/directory/register/load-register.server.ts"
import { readRegister } from "#app/modules/directory/register/read-register.server.ts"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import { isDay, localDay } from "#app/shared/time/zone.ts"
import { Trouble } from "./services/command.ts"
import { runCommand } from "./site/run-command.ts"

const USAGE = `npm run register:load -- FILE [DAY] [--dry-run]
  Takes the nightly file of the business register in: CSV or XLSX with the columns 统一社会信用代码, 名称, 法定代表人, 住所,
  登记状态. Lines that are wrong are named and left out. The same file again changes nothing.
  DAY        the day of which the file is, YYYY-MM-DD; today when not given
  --dry-run  says what would be added and changed, and changes nothing`

const MOST_SHOWN = 20

await runCommand(USAGE, { switches: ["--dry-run"], free: true }, async args => {
  const services = await boot({ log: makeLog("error") })
  try {
    const [file, day = localDay(services.clock.now())] = args.words
    if (!file) throw new Trouble(`Which file?\n\n${USAGE}`)
    if (!isDay(day)) throw new Trouble(`Not a day: ${day}`)
    await services.settings.refresh(services.clock.now())
    const read = await readRegister(services, await readFile(file), day)
    for (const problem of read.problems.slice(0, MOST_SHOWN)) console.log(`  ${problem}`)
    const { rows, added, changed, known } = await registerChanges(read)
    console.log(
      `${rows} lines read, ${read.problems.length} left out · ${added} new, ${changed} changed${known ? " · loaded before, nothing to do" : ""}`,
    )
    if (args.switches.has("--dry-run") || known || rows === 0) return
    const done = await loadRegister(services, { kind: "system", task: "register-load" }, read)
    if (!done.ok) throw new Trouble(`Refused: ${done.error.code} ${JSON.stringify(done.error.params ?? {})}`)
    console.log(`Loaded as of ${day}.`)
  } finally {
    await shutDown(services)
  }
})
process.exit()
