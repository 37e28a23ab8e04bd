import { describe, expect, it } from "vitest"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { columns, HEADS, limits } from "./workbook.ts"

const options = { columns, limits, lang: "zh" as const }
const read = (content: string | Uint8Array) =>
  readTable(typeof content === "string" ? new TextEncoder().encode(content) : content, options)
const csv = (...lines: string[]) => [HEADS.join(","), ...lines].join("\r\n")
const good = { code: "A1", name: "环评", from: "2026-11-30", days: "20", note: "" }

/** 事项编码,事项名称,生效日期,办理天数 / A1,环评,2026-11-30,20 in the encoding of Chinese spreadsheets. */
const GB18030 = Buffer.from(
  "cac2cfeeb1e0c2eb2ccac2cfeec3fbb3c62cc9fad0a7c8d5c6da2cb0ecc0edccecca" +
    "fd0d0a41312cbbb7c6c02c323032362d31312d33302c32300d0a",
  "hex",
)

describe("text between commas", () => {
  it.each([
    ["UTF-8", csv("A1,环评,2026-11-30,20,")],
    ["UTF-8 with its mark", `\uFEFF${csv("A1,环评,2026-11-30,20,")}`],
    ["UTF-8 with line feeds alone", csv("A1,环评,2026-11-30,20,").replaceAll("\r", "")],
    ["tabs", csv("A1,环评,2026-11-30,20,").replaceAll(",", "\t")],
    ["semicolons", csv("A1,环评,2026-11-30,20,").replaceAll(",", ";")],
    ["GB18030", GB18030],
  ])("is read as %s", async (_kind, content) => {
    const table = await read(content)
    expect(table).toMatchObject({
      ok: true,
      value: { rows: [{ row: 2, cells: good }], errors: [], total: 1 },
    })
  })

  it("reads four-byte characters of GB18030", async () => {
    const rest = Buffer.from(",2026-11-30,20\r\n")
    // 𠮷 U+20BB7, outside of the two-byte table
    const row = Buffer.concat([Buffer.from("A2,"), Buffer.from("9534b235", "hex"), rest])
    const table = await read(Buffer.concat([GB18030, row]))
    expect(table).toMatchObject({ ok: true, value: { rows: [{}, { cells: { name: "\u{20BB7}" } }] } })
  })

  it("tells the row that a spreadsheet shows, across empty rows and cells of several lines", async () => {
    const table = await read(csv('A1,"环评\n第二行",2026-11-30,20,', "", ",,,,", "A2,,2026-11-30,,"))
    expect(table).toMatchObject({
      ok: true,
      value: {
        rows: [{ row: 2, cells: { name: "环评\n第二行" } }],
        errors: [{ row: 5, column: "name", cell: "B5", code: "cell-required" }],
        total: 2,
      },
    })
  })

  it.each([
    ["2026/1/5", "2026-01-05"],
    ["2026.01.05", "2026-01-05"],
    ["2026年1月5日", "2026-01-05"],
    ["20260105", "2026-01-05"],
    ["46027", "2026-01-05"],
    ["46027.75", "2026-01-05"],
    ["2026-01-05 00:00:00", "2026-01-05"],
    ["２０２６－０１－０５", "2026-01-05"],
  ])("takes %s for a day", async (text, day) => {
    expect(await read(csv(`A1,环评,${text},,`))).toMatchObject({
      ok: true,
      value: { rows: [{ cells: { from: day } }] },
    })
  })

  it.each(["2026-02-29", "2026", "05/01/2026", "明天", "99999", "2026-1/5"])(
    "takes %s for no day",
    async text => {
      expect(await read(csv(`A1,环评,${text},,`))).toMatchObject({
        ok: true,
        value: { rows: [], errors: [{ row: 2, column: "from", cell: "C2", code: "cell-not-a-day" }] },
      })
    },
  )

  it.each([
    ["a formula", "=1+1", "cell-formula"],
    ["a formula after a space", " =HYPERLINK(1)", "cell-formula"],
    ["a formula of Lotus", "@SUM(A1)", "cell-formula"],
    ["a call of another program", "-2+3+cmd|' /C calc'!A0", "cell-formula"],
    ["text that turns around", "\u202Egnp.exe", "hidden-characters"],
    ["more text than a cell holds", "长".repeat(32_768), "cell-too-long"],
  ])("refuses a cell with %s", async (_kind, text, code) => {
    expect(await read(csv(`A1,"${text}",,,`))).toMatchObject({
      ok: true,
      value: { errors: [{ row: 2, cell: "B2", code }] },
    })
  })

  it.each(["-", "- 无", "+86 (579) 8234 5678", "'=1+1"])("takes the text %j", async text => {
    expect(await read(csv(`A1,${text},,,`))).toMatchObject({ ok: true, value: { errors: [] } })
  })

  it.each([
    ["48,000.5", "48000.5"],
    ["-5", "-5"],
    ["２０", "20"],
  ])("takes %s for a number", async (text, days) => {
    expect(await read(csv(`A1,环评,,"${text}",`))).toMatchObject({
      ok: true,
      value: { rows: [{ cells: { days } }] },
    })
  })

  it.each(["20天", "1e5", "1,2,3", "0x10"])("takes %s for no number", async text => {
    expect(await read(csv(`A1,环评,,"${text}",`))).toMatchObject({
      ok: true,
      value: { errors: [{ column: "days", code: "cell-not-a-number" }] },
    })
  })

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${csv("A1,环评,,,")}`, "utf16le"), "table-encoding"],
    ["bytes of no encoding", Buffer.from("ffffff2c0a", "hex"), "table-encoding"],
    ["zero bytes", csv("A1,环\0评,,,"), "table-encoding"],
    ["a quotation mark without partner", csv("A1,环评,,,", 'A2,"环评,,,'), "table-quotes"],
    ["nothing", "", "column-missing"],
    ["a header alone", csv(), "table-empty"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "table-old-or-locked"],
  ])("refuses %s", async (_kind, content, code) => {
    const table = await read(content)
    expect(table.ok ? [] : table.error.map(error => error.code)).toContain(code)
  })
})

describe("the limits", () => {
  it("let exactly their number of rows through and no more", async () => {
    const rows = (n: number) => csv(...Array.from({ length: n }, (_, i) => `A${i},环评,,,`))
    expect(await read(rows(limits.rows))).toMatchObject({ ok: true, value: { total: limits.rows } })
    expect(await read(rows(limits.rows + 1))).toEqual({
      ok: false,
      error: [{ code: "table-too-many-rows", params: { max: limits.rows } }],
    })
  })

  it("stop a million rows before what is wrong at their end", async () => {
    const bytes = new TextEncoder().encode(`${csv()}\n${"A1,环评,,,\n".repeat(1_000_000)}"`)
    const table = await readTable(bytes, { ...options, limits: { ...limits, bytes: bytes.length } })
    expect(table).toMatchObject({ ok: false, error: [{ code: "table-too-many-rows" }] })
  })

  it("refuse two hundred columns, and a file that is too large before reading it", async () => {
    expect(await read(csv(`A1,环评${",x".repeat(198)}`))).toEqual({
      ok: false,
      error: [{ code: "table-too-many-columns", params: { max: 10, row: 2 } }],
    })
    expect(await read(new Uint8Array(limits.bytes + 1))).toMatchObject({
      ok: false,
      error: [{ code: "table-too-large" }],
    })
  })
})
