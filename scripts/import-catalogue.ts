import { readFile } from "node:fs/promises"
import { type ImportReport, importCatalogue } from "#app/modules/catalogue/import-catalogue.server.ts"
import { runWithServices } from "./site/with-services.ts"

/**
 * Imports data/catalogue (or another file of items given as an argument). Without `--write` it only says what would
 * change. Exit code 1 when the file has faults.
 */
const [itemsFile = "data/catalogue/items.json"] = process.argv.slice(2).filter(a => !a.startsWith("--"))
const isDryRun = !process.argv.includes("--write")

await runWithServices(async services => {
  const files = {
    items: await readFile(itemsFile, "utf8"),
    mapping: JSON.parse(await readFile("data/catalogue/field-mapping.json", "utf8")) as unknown,
    certificates: JSON.parse(await readFile("data/catalogue/certificates.json", "utf8")) as unknown,
  }
  const actor = { kind: "system", task: "import-catalogue" } as const
  const done = await importCatalogue(services, actor, files, { isDryRun })
  if (done.ok) report(done.value)
  else console.error(`refused: ${done.error.code}`, done.error.params ?? "")
  return done.ok && done.value.errors.length === 0 ? 0 : 1
})

function report({ plan, errors, certificates, isWritten }: ImportReport): void {
  for (const { line, path, code, item } of errors) {
    console.error(`${itemsFile}:${line} ${item ?? ""} ${path}: ${code}`)
  }
  for (const { item } of plan.adds) console.log(`+ ${item.code} ${item.name}`)
  for (const { item, fields } of plan.changes) console.log(`~ ${item.code} ${fields.join(", ")}`)
  const { adds, changes, unchanged, onlyStored } = plan
  console.log(
    `${adds.length} new, ${changes.length} changed, ${unchanged.length} unchanged, ${onlyStored.length} not in the file, ${certificates} certificates changed, ${errors.length} faults`,
  )
  if (isWritten) console.log("written; the search index follows")
  else console.log(isDryRun ? "nothing written: add --write" : "nothing written")
}
