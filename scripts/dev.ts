import { runCommand } from "./site/run-command.ts"
import { runSite } from "./site/run-site.ts"

const USAGE = `npm run dev [-- --reset]
  Like scripts/demo, on the sources themselves: the browser follows every edit.`

await runCommand(USAGE, { switches: ["--reset"] }, ({ switches }) =>
  runSite({ mode: "dev", reset: switches.has("--reset") }),
)
