import { BadOption, parseOptions } from "./bench/options.ts"
import { runBench } from "./bench/run-bench.ts"
import { Failure } from "./services/command.ts"

const USAGE = `npm run bench -- [--quick] [--only size,start,search,queue,commit,memory,years] [--memory-minutes 10]
  Prints a table of ratios: the site against what stands below it. It never fails because of a figure.
  --quick           a trial run of a few minutes: fewer rounds, a tenth of the data, 20 s of memory
  --only            these parts alone
  --memory-minutes  how long the load for memory lasts`

const args = process.argv.slice(2)
if (args.includes("--help")) console.log(USAGE)
else {
  try {
    await runBench(parseOptions(args))
    process.exit(0)
  } catch (error) {
    if (error instanceof BadOption) console.error(`${error.message}\n\n${USAGE}`)
    else console.error(error instanceof Failure ? `\n✗ ${error.message}` : error)
    process.exit(error instanceof BadOption ? 2 : 1)
  }
}
