import { afterAll, beforeAll, expect, it } from "vitest"
import { publishedItemPage } from "#app/modules/catalogue/item-queries.server.ts"
import { importItems } from "#app/modules/catalogue/table/import-items.server.ts"
import { ITEM_COLUMNS, type ItemCells } from "#app/modules/catalogue/table/item-columns.ts"
import { itemTablePlan, itemTableRows } from "#app/modules/catalogue/table/table-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { planMark } from "#app/platform/tables/import-file.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { makeItemDraft } from "../../support/items.ts"
import { makeStaff, must, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const tableOf = (...rows: ItemCells[]) => ({
  columns: ITEM_COLUMNS.map(column => column.key),
  rows: rows.map((cells, n) => ({ row: n + 2, cells })),
  errors: [],
  total: rows.length,
})
const rowOf = async (code: string) => {
  const found = (await itemTableRows(world.services, "zh")).find(row => row.code === code)
  if (!found) throw new Error(`no row of ${code}`)
  return found
}
async function run(rows: ItemCells[], { mode = "all" as "all" | "good", mark = "", by = officer } = {}) {
  const table = tableOf(...rows)
  const shown = mark || planMark(await itemTablePlan(world.services, table))
  const file = { id: "f", name: "items.csv" }
  return importItems(world.services, by.actor, {
    table,
    file,
    mode,
    mark: shown,
    idempotencyToken: world.idempotencyToken(),
  })
}
const stateOf = async (code: string) => (await raw(ServiceItemModel).findOne({ _id: code }))?.state

it("an import makes drafts and revisions, and leaves what is in force", async () => {
  const row = await rowOf("ZJ001")
  const done = await run([
    { ...row, promisedDays: "9" },
    { ...row, code: "SL800", name: "新事项" },
  ])
  expect(must(done)).toEqual({ adds: 1, changes: 1 })
  expect([await stateOf("ZJ001"), await stateOf("SL800")]).toEqual(["revising", "draft"])
  expect(await publishedItemPage("ZJ001")).not.toHaveProperty("promisedDays")
  expect(await publishedItemPage("SL800")).toBeNull()
  expect((await rowOf("ZJ001")).promisedDays).toBe("9")
})

it("refuses a mark of another day, bad rows when all must be good, nothing, and strangers", async () => {
  const row = await rowOf("ZJ002")
  const good = { ...row, promisedDays: "7" }
  const bad = { ...(await rowOf("ZJ003")), kind: "必须" }
  expect(await run([good], { mark: "0".repeat(32) })).toMatchObject({ error: { code: "import-stale" } })
  expect(await run([good, bad])).toMatchObject({ error: { code: "import-has-errors", params: { n: 1 } } })
  expect(await run([row])).toMatchObject({ error: { code: "import-nothing" } })
  const stranger = await makeStaff(world, "vetting")
  expect(await run([good], { by: stranger })).toMatchObject({ error: { code: "not-found" } })
  expect(await stateOf("ZJ002")).toBe("published")
  expect(must(await run([good, bad], { mode: "good" }))).toEqual({ adds: 0, changes: 1 })
})

it("an export and its import change nothing, drafts that are not complete among them", async () => {
  await makeItemDraft(world, officer, { what: { zh: "", en: "" } })
  const plan = await itemTablePlan(world.services, tableOf(...(await itemTableRows(world.services, "zh"))))
  expect([plan.errors, plan.adds.length, plan.changes.length]).toEqual([[], 0, 0])
})
