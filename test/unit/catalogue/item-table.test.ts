import { describe, expect, it } from "vitest"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { itemCells, readItem } from "#app/modules/catalogue/table/item-cells.ts"
import { ITEM_COLUMNS, type ItemCells, type ItemColumn } from "#app/modules/catalogue/table/item-columns.ts"
import { planItems } from "#app/modules/catalogue/table/plan-items.ts"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { TABLE_FORMATS, writeTable } from "#app/platform/tables/write-table.server.ts"
import { certificates, committed } from "./data.ts"

const items: ServiceItem[] = committed.items.map(({ item: { source: _source, ...item } }) => item)
const rich: ServiceItem = {
  ...(items[0] as ServiceItem),
  legalBasis: [{ law: "法", lawEn: "Law", article: "第一条", text: "第一条 | 文字\n第二款" }],
  ...{ statutoryDays: 30, promisedDays: 10, priceBasis: "market", regionAssessed: "simplified" },
  priceRange: { lowFen: 100_050, highFen: 4_800_000, source: "示例文件" },
}
const limits = { rows: 1000, columns: 60, bytes: 10_000_000, unpackedBytes: 50_000_000 }
const stored = items.map(item => ({ item, state: "published" as const }))
const cells = (changes: Partial<ItemCells> = {}) => ({ ...itemCells(rich, certificates, "zh"), ...changes })
const refusals = (changes: Partial<ItemCells>) => {
  const read = readItem(cells(changes), certificates)
  return read.ok ? [] : read.error.map(({ column, code }) => [column, code])
}

describe("a table of items", () => {
  it.each(TABLE_FORMATS)("that was exported as %s and is imported again changes nothing", async format => {
    for (const lang of ["zh", "en"] as const) {
      const rows = [rich, ...items.slice(1)].map(item => itemCells(item, certificates, lang))
      const bytes = await writeTable(format, { columns: ITEM_COLUMNS, rows, name: "items", lang })
      const read = await readTable<ItemColumn>(bytes, { columns: ITEM_COLUMNS, limits, lang })
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const known = [{ item: rich, state: "published" as const }, ...stored.slice(1)]
      const plan = planItems(read.value, known, certificates)
      expect(plan.errors).toEqual([])
      expect([plan.adds.length, plan.changes.length, plan.unchanged.length]).toEqual([0, 0, items.length])
    }
  })

  it("gives every item back whole", () => {
    for (const item of [rich, ...items]) {
      expect(readItem(itemCells(item, certificates, "zh"), certificates)).toEqual({ ok: true, value: item })
    }
  })

  it("tells each refusal with its column", () => {
    expect(refusals({ code: "zj1" })).toEqual([["code", "code-invalid"]])
    expect(refusals({ kind: "必须" })).toEqual([["kind", "choice-unknown"]])
    expect(refusals({ legalBasis: "只有名称" })).toEqual([["legalBasis", "basis-line-wrong"]])
    expect(refusals({ legalBasis: "法 | Law | 第九" })).toEqual([["legalBasis", "basis-line-wrong"]])
    expect(refusals({ rule: "测绘资格" })).toEqual([["rule", "rule-line-near"]])
    expect(refusals({ priceSource: "" })).toEqual([["priceSource", "price-without-source"]])
    expect(refusals({ promisedDays: "31" })).toEqual([["promisedDays", "promise-too-long"]])
    expect(refusals({ name: "" })).toEqual([["name", "required"]])
    expect(refusals({ code: "", kind: "", statutoryDays: "x" }).length).toBe(3)
  })

  it("leaves alone what is retired or stands still, and takes no name twice", () => {
    const table = (row: ItemCells) => ({
      columns: ITEM_COLUMNS.map(c => c.key),
      rows: [{ row: 2, cells: row }],
      errors: [],
      total: 1,
    })
    const plan = (row: ItemCells, state: "retired" | "consultation" | "draft") =>
      planItems(table(row), [{ item: rich, state }, ...stored.slice(1)], certificates)
    const changed = cells({ promisedDays: "9" })
    expect(plan(changed, "retired").errors).toMatchObject([{ row: 2, code: "item-retired" }])
    expect(plan(changed, "consultation").errors).toMatchObject([{ row: 2, code: "item-consulted" }])
    expect(plan(changed, "draft").changes[0]?.fields.map(f => f.column)).toEqual(["promisedDays"])
    expect(plan(cells({ code: "SL900" }), "draft").errors).toMatchObject([{ code: "name-taken" }])
  })
})
