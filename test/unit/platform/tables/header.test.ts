import { describe, expect, it } from "vitest"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { rowErrorWords } from "#app/shared/tables/row-error-words.ts"
import { columns, HEADS, limits } from "./workbook.ts"

async function errorsOf(head: string, rows = "A1,环评,,,") {
  const bytes = new TextEncoder().encode(`${head}\n${rows}\n`)
  const table = await readTable(bytes, { columns, limits, lang: "zh" })
  return table.ok ? [] : table.error
}

describe("a header", () => {
  it.each([
    ["the Chinese names", HEADS.join(",")],
    ["the English names in any case", "item code,ITEM NAME,In force from,Days,Note"],
    ["the keys, stars, spaces and other widths", "code,事项名称*,生效 日期,ＤＡＹＳ,备注"],
    ["another order, another name, without the optional column", "办理天数,编码,事项名称,生效日期"],
  ])("may have %s", async (_kind, head) => {
    expect((await errorsOf(head)).map(e => e.code).filter(code => code !== "column-unnamed")).toEqual([])
  })

  it("that is misnamed is told its right name, once", async () => {
    const errors = await errorsOf("事项编号,事项名,生效日期,办理天数,备注")
    expect(errors).toEqual([
      { row: 1, column: "事项编号", cell: "A1", code: "column-misnamed", params: { name: "事项编码" } },
      { row: 1, column: "事项名", cell: "B1", code: "column-misnamed", params: { name: "事项名称" } },
    ])
    expect(errors[0] && rowErrorWords(errors[0], columns, "zh")).toEqual({
      place: "第 1 行，“事项编号”（A1）",
      refusal: "没有名为“事项编号”的列，应为“事项编码”。",
      remedy: "请把表头“事项编号”改为“事项编码”。",
    })
  })

  it("names what is missing, unknown and repeated", async () => {
    expect(await errorsOf("事项编码,编码,生效日期,办理天数,联系电话")).toEqual([
      { row: 1, column: "code", cell: "B1", code: "column-repeated", params: { first: "A1" } },
      { row: 1, column: "联系电话", cell: "E1", code: "column-unknown" },
      { row: 1, column: "name", code: "column-missing" },
    ])
  })

  it("below a title is told where it stands", async () => {
    expect(await errorsOf("服务事项目录", `${HEADS.join(",")}\nA1,环评,,,`)).toEqual([
      { row: 1, code: "header-not-first", params: { found: 2 } },
    ])
  })

  it("leaves no cell without a head", async () => {
    expect(await errorsOf(HEADS.join(","), "A1,环评,,,,x\nA2,环评,,,,y")).toEqual([
      { row: 2, cell: "F2", code: "column-unnamed", params: { letters: "F" } },
    ])
  })
})
