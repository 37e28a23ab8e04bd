import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { readXlsx } from "#app/platform/tables/read-xlsx.server.ts"
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
    const text = Object.values(partsOf(await writeTable(format, table))).join("\n")
    expect(text).not.toMatch(/<f[ >]/)
    for (const cell of ["=1+1", "@SUM(A1)", "+cmd|", "-x", "＝1"]) {
      expect(text).toContain(`'${cell}`)
      expect(text.split(cell)).toHaveLength(text.split(`'${cell}`).length)
    }
  })

  it("holds the same for the same rows, and downloads under its own name", async () => {
    expect(partsOf(await writeTable(format, table))).toEqual(partsOf(await writeTable(format, table)))
    const answer = await tableAnswer(format, table)
    expect(answer.headers.get("Content-Disposition")).toContain(encodeURIComponent(`服务事项/目录.${format}`))
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("Content-Length")))
  })
})

it("CSV begins with the mark by which Excel knows UTF-8", async () => {
  expect([...(await writeTable("csv", table)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

it("a workbook types its days and numbers, formats its cells and stays well formed", async () => {
  const bytes = await writeTable("xlsx", table)
  const { rows: read } = await readXlsx(bytes, limits)
  expect(read[1]?.cells.get(2)).toEqual({ text: "46027", kind: "number" })
  expect(read[1]?.cells.get(3)).toEqual({ text: "-5", kind: "number" })
  expect(read[3]?.cells.get(2)).toEqual({ text: "1900-01-31", kind: "text" })
  expect(read[4]?.cells.get(0)).toEqual({ text: "913301061234567890", kind: "text" })
  expect(read[4]?.cells.get(4)).toEqual({ text: "ab", kind: "text" })
  expect(read[3]?.cells.get(4)).toEqual({ text: "<b>&\"'", kind: "text" })
  expect(partsOf(bytes)["xl/workbook.xml"]).toContain('name="服务事项 目录"')
  expect(formatOf(bytes, "C2")).toBe("yyyy-mm-dd")
  expect(formatOf(bytes, "A5")).toBe("@")
})

it("an empty workbook has rows in which a code of 18 digits stays a text", async () => {
  const bytes = await writeTable("xlsx", { ...table, rows: [] })
  expect((await readXlsx(bytes, limits)).rows).toHaveLength(1)
  for (const cell of ["A2", "B2", "A100"]) expect(formatOf(bytes, cell)).toBe("@")
  expect(formatOf(bytes, "C2")).toBe("yyyy-mm-dd")
})

/** The texts of a file: of each part of a workbook, or of the whole. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = strFromU8(bytes.slice(0, 2)) === "PK" ? unzipSync(bytes) : { csv: bytes }
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
}

/** The format under which a spreadsheet shows a cell. */
function formatOf(bytes: Uint8Array, cell: string): string | undefined {
  const parts = partsOf(bytes)
  const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[1]
  const styles = parts["xl/styles.xml"] ?? ""
  const shapes = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? []
  const id = /numFmtId="(\d+)"/.exec(shapes[Number(style)] ?? "")?.[1]
  return new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1]
}
