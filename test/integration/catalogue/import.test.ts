import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { importCatalogue } from "#app/modules/catalogue/import-catalogue.server.ts"
import { publishedItemPage, publishedItems } from "#app/modules/catalogue/item-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { catalogueFiles } from "../../support/agencies.ts"
import { must } from "../../support/people.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

const SYSTEM = { kind: "system", task: "test" } as const
const entries = () => raw(JournalEntryModel).countDocuments()
const run = (files: Awaited<ReturnType<typeof catalogueFiles>>, isDryRun: boolean) =>
  importCatalogue(world.services, SYSTEM, files, { isDryRun })

describe("import of the catalogue", () => {
  it("says in a dry run what it would do, and writes nothing", async () => {
    const report = must(await run(await catalogueFiles(), true))
    expect(report).toMatchObject({ errors: [], isWritten: false })
    expect(report.plan.adds).toHaveLength(58)
    expect(await entries()).toBe(0)
    expect(await publishedItems()).toEqual([])
  })

  it("writes the items as published, in one entry", async () => {
    const report = must(await run(await catalogueFiles(), false))
    expect(report.isWritten).toBe(true)
    expect(await entries()).toBe(1)
    const item = await publishedItemPage("ZJ001")
    expect(item).toMatchObject({ fieldId: "environment", kind: "optional", code: "ZJ001" })
    expect(item?.legalBasis[0]).toMatchObject({ law: "环境影响评价法", article: "第十九条" })
    expect(item).not.toHaveProperty("source")
  })

  it("changes nothing the second time", async () => {
    const before = await entries()
    const report = must(await run(await catalogueFiles(), false))
    expect(report.isWritten).toBe(false)
    expect(report.plan).toMatchObject({ adds: [], changes: [], onlyStored: [] })
    expect(report.plan.unchanged).toHaveLength(58)
    expect(await entries()).toBe(before)
  })

  it("gives a changed item a new version and leaves the others alone", async () => {
    const files = await catalogueFiles()
    const items = files.items.replace("建设项目环境影响报告书（表）编制", "建设项目环境影响报告编制")
    const report = must(await run({ ...files, items }, false))
    expect(report.plan.changes).toMatchObject([{ item: { code: "ZJ001" }, fields: ["name"] }])
    const versions = await raw(ServiceItemModel).distinct("version", { _id: { $ne: "ZJ001" } })
    expect(versions).toEqual([1])
    expect((await raw(ServiceItemModel).findOne({ _id: "ZJ001" }))?.version).toBe(2)
  })

  it("names the line of every refusal and writes nothing then", async () => {
    const files = await catalogueFiles()
    const items = files.items.replace('"kind": "government"', '"kind": "sometimes"')
    const line = items.slice(0, items.indexOf('"sometimes"')).split("\n").length
    const before = await entries()
    const report = must(await run({ ...files, items }, false))
    expect(report.errors).toMatchObject([{ line, item: "ZJ002", path: "items.1.kind" }])
    expect(report.isWritten).toBe(false)
    expect(await entries()).toBe(before)
  })

  it("is refused to everybody but operation and the platform itself", async () => {
    const files = await catalogueFiles()
    const anonymous = { kind: "anonymous" } as const
    const done = await importCatalogue(world.services, anonymous, files, { isDryRun: true })
    expect(done).toMatchObject({ ok: false, error: { code: "not-found" } })
  })
})
