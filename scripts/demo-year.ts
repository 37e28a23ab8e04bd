import { runCommand } from "./site/run-command.ts"
import { runYear } from "./year/run-year.ts"
import { QUICK_YEAR, WHOLE_YEAR } from "./year/stories.ts"

const USAGE = `npm run demo:year [-- --quick] [-- --reset]
  Plays the year 2024 of the directory into .data-year, through the commands that people use, the same each time.
  scripts/demo --year shows it.
  --quick   an agency of each story instead of the whole district
  --reset   removes what DATA_DIR holds first
  DATA_DIR=.data-year  where the year is kept`

await runCommand(USAGE, { switches: ["--quick", "--reset"] }, ({ switches }) =>
  runYear(switches.has("--quick") ? QUICK_YEAR : WHOLE_YEAR, { reset: switches.has("--reset") }),
)
process.exit()
