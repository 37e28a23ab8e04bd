import { describe, expect, it } from "vitest"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { checkImportSchema, runImportSchema } from "#app/shared/tables/import.schema.ts"
import { IMPORT_MODES, importKey, planImport } from "#app/shared/tables/import-plan.ts"
import { planPreview, refusedPreview } from "#app/shared/tables/import-preview.ts"
import { rowErrorWords } from "#app/shared/tables/row-error-words.ts"
import { columnLetters } from "#app/shared/tables/table.ts"
import { tableTexts } from "#app/shared/tables/tables.texts.ts"

interface Item {
  code: string
  name: string
  note: string
}
type Key = "code" | "name" | "note"

const columns = [
  { key: "code", head: { zh: "编码", en: "Code" } },
  { key: "name", head: { zh: "名称", en: "Name" } },
] as const

const row = (n: number, code: string, name: string) => ({ row: n, cells: { code, name, note: "" } })
const existing = new Map<string, Item>([
  ["A", { code: "A", name: "环评", note: "keep" }],
  ["B", { code: "B", name: "能评", note: "" }],
])

function plan(...rows: ReturnType<typeof row>[]) {
  const errors = [{ row: 9, column: "name", code: "cell-required" }]
  const table = { columns: ["code", "name"] as Key[], rows, errors, total: rows.length + 1 }
  return planImport<Item, Key>(table, {
    keyColumns: ["code"],
    existing,
    cellsOf: item => ({ ...item }),
    titleOf: item => item.name,
    read: ({ cells }, stored) =>
      cells.name === "bad"
        ? { ok: false, error: [{ column: "name", code: "too-long", params: { max: 3 } }] }
        : { ok: true, value: { ...cells, note: stored?.note ?? "" } },
  })
}

describe("an import", () => {
  it("tells adds, changes by column, and what stays", () => {
    const { adds, changes, unchanged } = plan(row(2, "A", "水保"), row(3, "B", "能评"), row(4, "C", "新"))
    expect(adds).toEqual([{ row: 4, key: "C", title: "新", value: { code: "C", name: "新", note: "" } }])
    expect(changes).toEqual([
      {
        row: 2,
        key: "A",
        title: "水保",
        value: { code: "A", name: "水保", note: "keep" },
        fields: [{ column: "name", before: "环评", after: "水保" }],
      },
    ])
    expect(unchanged).toEqual(["B"])
  })

  it("refuses both rows with one key, naming each other, and rows that the module refuses", () => {
    const { adds, errors } = plan(row(2, "C", "一"), row(3, "D", "bad"), row(4, "C", "二"), row(5, "C", "三"))
    expect(adds).toEqual([])
    expect(errors).toEqual([
      { row: 2, column: "code", code: "key-repeated", params: { other: 4 } },
      { row: 3, column: "name", code: "too-long", params: { max: 3 } },
      { row: 4, column: "code", code: "key-repeated", params: { other: 2 } },
      { row: 5, column: "code", code: "key-repeated", params: { other: 2 } },
      { row: 9, column: "name", code: "cell-required" },
    ])
  })
})

it("a key of several columns is one text", () => {
  expect(importKey({ code: "A", name: "环评" }, ["code", "name"])).toBe("A · 环评")
})

it("the forms of an import take their own fields only", () => {
  const id = "0123456789abcdefghjkmnpqrs"
  expect(checkImportSchema.safeParse({ intent: "check", table: id }).success).toBe(true)
  expect(checkImportSchema.safeParse({ intent: "check", table: "../x" }).success).toBe(false)
  const run = { intent: "import", file: id, mark: "0f".repeat(16), idempotencyToken: "x".repeat(20) }
  for (const mode of IMPORT_MODES) expect(runImportSchema.safeParse({ ...run, mode }).success).toBe(true)
  for (const wrong of [{ mode: "some" }, { mode: "all", mark: "" }, { mode: "all", more: "x" }])
    expect(runImportSchema.safeParse({ ...run, ...wrong }).success).toBe(false)
})

describe("what a trial run shows", () => {
  const options = { file: { id: "f", name: "目录.csv" }, columns, lang: "zh" as const }

  it("counts everything, says errors and changes in words, and shows two hundred lines of a kind", () => {
    const many = Array.from({ length: 300 }, (_, i) => row(i + 2, `N${i}`, "新"))
    const preview = planPreview(plan(...many, row(400, "A", "水保"), row(401, "B", "能评")), "mark", options)
    expect(preview.counts).toEqual({ rows: 303, adds: 300, changes: 1, unchanged: 1, badRows: 1, errors: 1 })
    expect(preview.adds).toHaveLength(200)
    expect(preview.changes).toEqual([
      { row: 400, key: "A", title: "水保", fields: [{ label: "名称", before: "环评", after: "水保" }] },
    ])
    expect(preview.errors).toEqual([
      { key: "0", place: "第 9 行，“名称”", refusal: "“名称”没有填写。", remedy: "请填写这一格。" },
    ])
  })

  it("of a file that could not be read is its errors, and no mark to import by", () => {
    const preview = refusedPreview([{ code: "table-too-many-rows", params: { max: 5 } }], options)
    expect(preview).toMatchObject({ mark: "", counts: { adds: 0, errors: 1 } })
    expect(preview.errors[0]?.place).toBe("整个文件")
  })
})

describe("a row error in words", () => {
  it("says where, what and how to mend it, in both languages", () => {
    expect(textErrors(tableTexts)).toEqual([])
    const error = { row: 4, column: "code", cell: "A4", code: "key-repeated", params: { other: 2 } }
    expect(rowErrorWords(error, columns, "zh")).toEqual({
      place: "第 4 行，“编码”（A4）",
      refusal: "“编码”与第 2 行相同。",
      remedy: "请在两行中只留一行，或改正其中一行。",
    })
    expect(rowErrorWords(error, columns, "en").refusal).toBe("“Code” is the same as in row 2.")
  })

  it("takes the words of a form's refusal where the table has none", () => {
    const words = rowErrorWords(
      { row: 3, column: "name", code: "too-long", params: { max: 3 } },
      columns,
      "en",
    )
    expect(words).toEqual({
      place: "Row 3, “Name”",
      refusal: "“Name” may have 3 characters at most. Shorten it.",
      remedy: "Correct it and upload the file again.",
    })
  })

  it("has a refusal and a remedy for every code", () => {
    const keys = Object.keys(tableTexts.zh)
    const codes = (kind: string) => keys.filter(k => k.startsWith(kind)).map(k => k.slice(kind.length))
    expect(
      codes("remedy.")
        .filter(code => code !== "other")
        .sort(),
    ).toEqual(codes("row.").sort())
  })
})

it("columns are lettered as in a spreadsheet", () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"])
})
