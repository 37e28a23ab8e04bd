import { runCommand } from "./site/run-command.ts"
import { runSite } from "./site/run-site.ts"
import { showYear } from "./year/outcome/show-year.ts"

const USAGE = `scripts/demo [--reset] [--year]
  Starts the marketplace with demonstration data and every engine that it needs.
  --reset   ends the one that runs, removes its data and starts anew
  --year    shows the year of \`npm run demo:year\` instead, on its last evening; plays it first if it is not there
  PORT=3000  the port of the site     DATA_DIR=.data  where data, secrets and logs are kept
  CLOCK_FILE=now.txt  a file with an instant, 2027-03-01T09:00:00+08:00, from which the clock runs instead of the present`

await runCommand(USAGE, { switches: ["--reset", "--year"] }, async ({ switches }) => {
  const reset = switches.has("--reset")
  await (switches.has("--year") ? showYear({ reset }) : runSite({ mode: "built", reset }))
})
