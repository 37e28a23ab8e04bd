import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { TABLE_FORMATS, tableAnswer, writeTable } from "#app/platform/tables/write-table.server.ts"
import { columns, limits } from "./workbook.ts"

const rows = [
  { code: "A1", name: "环评, “报告”\n第二行", from: "2026-01-05", days: "-5", note: "" },
  { code: "=1+1", name: "@SUM(A1)", from: "", days: "48000.5", note: "+cmd|' /C calc'!A0" },
  { code: "-x", name: "＝1", from: "1900-01-31", days: "", note: "<b>&\"'" },
  { code: "913301061234567890", name: " a ", from: "2100-12-31", days: "0", note: "a\u0001b" },
]
const table = { columns, rows, name: "服务事项/目录", lang: "zh" as const }

describe.each(TABLE_FORMATS)("a table written as %s", format => {
  it("comes back as it went, formulas as texts that nothing runs", async () => {
    const bytes = await writeTable(format, { ...table, rows: rows.slice(0, 3) })
    const back = await readTable(bytes, { columns, limits, lang: "zh" })
    expect(back).toMatchObject({
      ok: true,
      value: { errors: [], rows: rows.slice(0, 3).map(cells => ({ cells })) },
    })
  })

  it("has no cell that a spreadsheet would run", async () => {
    const bytes = await writeTable(format, table)
    const text =
      format === "csv" ? strFromU8(bytes) : strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? bytes)
    expect(text).not.toContain("<f>")
    for (const cell of ["=1+1", "@SUM(A1)", "+cmd|", "-x", "＝1"]) {
      expect(text).toContain(`'${cell}`)
      expect(text.split(cell)).toHaveLength(text.split(`'${cell}`).length)
    }
  })

  it("is the same bytes for the same rows, and downloads under its own name", async () => {
    expect(await writeTable(format, table)).toEqual(await writeTable(format, table))
    const answer = await tableAnswer(format, table)
    expect(answer.headers.get("Content-Disposition")).toContain(encodeURIComponent(`服务事项/目录.${format}`))
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("Content-Length")))
  })
})

it("CSV begins with the mark by which Excel knows UTF-8", async () => {
  expect([...(await writeTable("csv", table)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

it("a workbook types its days and numbers and stays well formed", async () => {
  const parts = unzipSync(await writeTable("xlsx", table))
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
  expect(sheet).toContain('<c r="C2" s="2"><v>46027</v></c>')
  expect(sheet).toContain('<c r="D2" s="3"><v>-5</v></c>')
  expect(sheet).toContain("&lt;b&gt;&amp;&quot;'")
  expect(sheet).toContain(">ab<")
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="服务事项 目录"')
})
