import { readdirSync } from "node:fs"
import { join } from "node:path"
import { Failure, run } from "./services/command.ts"
import { runCommand } from "./site/run-command.ts"
import { BINARIES, ROOT } from "./site/site.ts"

const USAGE = `npm run mutants -- <module>
  StrykerJS changes the rules, state machines and access tables of a module in every small way it knows and runs the
  unit tests on each. Lists what no test noticed; test/mutants/README.md says which of those are known to be harmless.`

const MODULES = readdirSync(join(ROOT, "app/modules"))

await runCommand(USAGE, { words: MODULES }, async ({ words: [module, ...others] }) => {
  if (!module || others.length > 0) throw new Failure(USAGE)
  const files = `app/modules/${module}/**/*.@(rules|machine|access).ts`
  const command = [join(BINARIES, "stryker"), "run", "test/mutants/stryker.config.json", "--mutate", files]
  const { code } = await run(command, { cwd: ROOT, show: true })
  process.exit(code)
})
