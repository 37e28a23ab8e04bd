import { type ModuleBreaks, misfits } from "./breaks/break.ts"
import { readBreaks, readerOf } from "./breaks/read-breaks.ts"
import { runBreaks } from "./breaks/run-breaks.ts"
import { Failure } from "./services/command.ts"
import { runCommand } from "./site/run-command.ts"
import { ROOT } from "./site/site.ts"

const USAGE = `npm run breaks -- [--check] [--only <module or part of a name>…]
  Makes one line of the product wrong at a time, in a copy of the tree, and runs the test that has to notice it.
  The breaks stand in test/breaks, a file a module. The last line is "N passed, N failed"; passed is what was noticed.
  --only   the breaks of these modules, or with these words in their names
  --check  only looks whether every break still fits the sources`

/** The breaks of the modules named, and those whose names hold one of the words; all without words. */
function chosen(all: readonly ModuleBreaks[], words: readonly string[]): ModuleBreaks[] {
  const isMeant = (module: string, name: string) =>
    words.length === 0 || words.some(word => word === module || name.includes(word))
  return all.map(({ module, breaks }) => ({
    module,
    breaks: breaks.filter(({ name }) => isMeant(module, name)),
  }))
}

await runCommand(USAGE, { switches: ["--check", "--only"], free: true }, async ({ switches, words }) => {
  const all = chosen(await readBreaks(ROOT), words)
  const count = all.reduce((sum, { breaks }) => sum + breaks.length, 0)
  if (count === 0) throw new Failure(`No break is called ${words.join(" ")}`)
  const wrong = misfits(all, readerOf(ROOT))
  if (wrong.length > 0) throw new Failure(wrong.join("\n"))
  if (switches.has("--check")) return console.log(`${count} breaks fit the sources`)
  const { passed, failed } = await runBreaks(ROOT, all, line => console.log(line))
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
})
