import { readFile } from "node:fs/promises"
import { type ImportReport, importCatalogue } from "#app/modules/catalogue/import-catalogue.server.ts"
import { Failure } from "./services/command.ts"
import { runCommand } from "./site/run-command.ts"
import { runWithServices } from "./site/with-services.ts"

const USAGE = `npm run catalogue:import -- [FILE] [--write]
  Says what a file of items (data/catalogue/items.json when not given) would add and change in the catalogue, for the
  configured site or else the demonstration. Refused lines are named with their lines, and nothing is written then.
  --write  writes it; the search index follows`

const FOLDER = "data/catalogue"

await runCommand(USAGE, { switches: ["--write"], free: true }, async args => {
  const [itemsFile = `${FOLDER}/items.json`] = args.words
  const files = {
    items: await read(itemsFile),
    mapping: JSON.parse(await read(`${FOLDER}/field-mapping.json`)) as unknown,
    certificates: JSON.parse(await read(`${FOLDER}/certificates.json`)) as unknown,
  }
  const isDryRun = !args.switches.has("--write")
  const actor = { kind: "system", task: "import-catalogue" } as const
  await runWithServices(async services => {
    const done = await importCatalogue(services, actor, files, { isDryRun })
    if (!done.ok) throw new Failure(`Refused: ${done.error.code} ${JSON.stringify(done.error.params ?? {})}`)
    report(itemsFile, done.value, isDryRun)
    return done.value.errors.length === 0 ? 0 : 1
  })
})

function read(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw new Failure(`The file cannot be read: ${error.message}`)
  })
}

function report(
  itemsFile: string,
  { plan, errors, certificates, isWritten }: ImportReport,
  isDryRun: boolean,
): void {
  for (const { line, path, code, item } of errors) {
    console.error(`${itemsFile}:${line} ${item ?? ""} ${path}: ${code}`)
  }
  for (const { item } of plan.adds) console.log(`+ ${item.code} ${item.name}`)
  for (const { item, fields } of plan.changes) console.log(`~ ${item.code} ${fields.join(", ")}`)
  const { adds, changes, unchanged, onlyStored } = plan
  console.log(
    `${adds.length} new, ${changes.length} changed, ${unchanged.length} unchanged, ${onlyStored.length} not in the file, ${certificates} certificates changed, ${errors.length} refusals`,
  )
  if (isWritten) console.log("written; the search index follows")
  else console.log(isDryRun ? "nothing written: add --write" : "nothing written")
}
