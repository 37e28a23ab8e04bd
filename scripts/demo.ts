import { runCommand } from "./site/run-command.ts"
import { runSite } from "./site/run-site.ts"

const USAGE = `scripts/demo [--reset]
  Starts the marketplace with demonstration data and every engine that it needs.
  --reset   ends the one that runs, removes its data and starts anew
  PORT=3000  the port of the site     DATA_DIR=.data  where data, secrets and logs are kept`

await runCommand(USAGE, { switches: ["--reset"] }, ({ switches }) =>
  runSite({ mode: "built", reset: switches.has("--reset") }),
)
