import { describe, expect, it } from "vitest"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { columns, HEADS, limits, pack, sheetOf, workbook, workbookParts } from "./workbook.ts"

const options = { columns, limits, lang: "zh" as const }
const read = (bytes: Uint8Array) => readTable(bytes, options)
const refusal = async (bytes: Uint8Array) => {
  const table = await read(bytes)
  return table.ok ? undefined : table.error.map(({ code }) => code)
}

describe("a workbook", () => {
  it("gives its first visible sheet: shared and rich texts, days from numbers, numbers as people see them", async () => {
    const strings = [
      "<t>A1</t>",
      "<r><t>环境</t></r><r><t>影响</t></r><rPh sb='0' eb='1'><t>ㄏㄨㄢˊ</t></rPh><phoneticPr fontId='1'/>",
    ]
    const row = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      "<c><v>46027</v></c>",
      "<c><v>1.1000000000000001</v></c>",
      "注",
    ]
    expect(await read(pack(workbookParts(sheetOf([row]), { strings })))).toEqual({
      ok: true,
      value: {
        columns: ["code", "name", "from", "days", "note"],
        rows: [
          { row: 2, cells: { code: "A1", name: "环境影响", from: "2026-01-05", days: "1.1", note: "注" } },
        ],
        errors: [],
        total: 1,
      },
    })
  })

  it("counts days from 1904 where it says so", async () => {
    const sheet = sheetOf([["A1", "环评", "<c><v>44565</v></c>"]])
    const bytes = pack(workbookParts(sheet, { properties: '<workbookPr date1904="1"/>' }))
    expect(await read(bytes)).toMatchObject({
      ok: true,
      value: { rows: [{ cells: { from: "2026-01-05" } }] },
    })
  })

  it("is read by the numbers of its rows and the letters of its cells", async () => {
    const head = HEADS.map((h, i) => `<c r="${"ABCDE"[i]}3" t="inlineStr"><is><t>${h}</t></is></c>`).join("")
    const sheet = `<sheetData><row r="3">${head}</row><row r="7"><c r="B7" t="str"><v>环评</v></c><c r="XFD7" s="3"/></row></sheetData>`
    expect(await read(pack(workbookParts(sheet)))).toMatchObject({
      ok: true,
      value: { rows: [], errors: [{ row: 7, column: "code", cell: "A7", code: "cell-required" }], total: 1 },
    })
  })

  it.each([
    ["a formula, whatever its kept result", "<c><f>1+1</f><v>2</v></c>", "cell-formula"],
    [
      "a formula that would fetch",
      '<c t="str"><f>WEBSERVICE("http://x.test")</f><v>x</v></c>',
      "cell-formula",
    ],
    ["a text like a formula", '<c t="inlineStr"><is><t>=1+1</t></is></c>', "cell-formula"],
    ["an error of the spreadsheet", '<c t="e"><v>#REF!</v></c>', "cell-error"],
    ["a code of 18 digits kept as a number", "<c><v>9.1330106123456789E17</v></c>", "cell-imprecise"],
    ["a code of 18 digits written as a number", "<c><v>913301061234567890</v></c>", "cell-imprecise"],
  ])("tells %s by its cell and keeps the good rows", async (_kind, cell, code) => {
    expect(
      await read(
        workbook([
          ["A1", cell],
          ["A2", "环评"],
        ]),
      ),
    ).toMatchObject({
      ok: true,
      value: {
        rows: [{ row: 3, cells: { code: "A2" } }],
        errors: [{ row: 2, column: "name", cell: "B2", code }],
      },
    })
  })

  it("tells every row of merged cells, and refuses a merged header", async () => {
    const rows = [
      ["A1", "环评"],
      ["A2", "<c/>"],
      ["A3", "能评"],
    ]
    const merged = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`
    expect(await read(workbook(rows, merged("B2:B3")))).toMatchObject({
      ok: true,
      value: {
        rows: [{ row: 4 }],
        errors: [
          { row: 2, cell: "B2", code: "cell-merged", params: { range: "B2:B3" } },
          { row: 3, cell: "B2", code: "cell-merged" },
          { row: 3, cell: "B3", code: "cell-required" },
        ],
      },
    })
    expect(await refusal(workbook(rows, merged("A1:B1")))).toEqual(["cell-merged"])
    const many = '<mergeCell ref="A2:B1048576"/>'.repeat(1001)
    expect(await refusal(workbook(rows, `<mergeCells>${many}</mergeCells>`))).toEqual([
      "table-too-many-merged",
    ])
  })

  it("has no use for macros and links to other files", async () => {
    const parts = {
      ...workbookParts(sheetOf([["A1", "环评"]])),
      "xl/vbaProject.bin": new Uint8Array(2000),
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    }
    expect(await read(pack(parts))).toMatchObject({ ok: true, value: { rows: [{ row: 2 }] } })
  })
})

describe("a hostile workbook", () => {
  const parts = workbookParts(sheetOf([["A1", "环评"]]))

  it("that would unpack to too much is refused by its directory", async () => {
    const bomb = pack({ ...parts, "xl/media/image1.png": new Uint8Array(limits.unpackedBytes) })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await refusal(bomb)).toEqual(["table-unpacked-too-large"])
  })

  it("that lies about its size is refused while it is unpacked", async () => {
    const sheet = `<!--${" ".repeat(3_000_000)}-->`
    const bytes = Buffer.from(
      pack({ ...parts, "xl/worksheets/sheet1.xml": sheet + parts["xl/worksheets/sheet1.xml"] }),
    )
    const real = Buffer.alloc(4)
    real.writeUInt32LE(Buffer.byteLength(sheet + parts["xl/worksheets/sheet1.xml"]))
    const at = bytes.lastIndexOf(real)
    expect(at).toBeGreaterThan(0)
    bytes.writeUInt32LE(100, at)
    expect(await refusal(bytes)).toEqual(["table-damaged"])
  })

  it("with a million rows is refused before all are read", async () => {
    const rows = `<row><c t="str"><v>A1</v></c></row>`.repeat(1_000_000)
    // Not well formed behind the rows: whoever reads them all says so.
    const bytes = pack(workbookParts(`<sheetData>${rows}`))
    const table = await readTable(bytes, {
      ...options,
      limits: { ...limits, bytes: bytes.length, unpackedBytes: 100_000_000 },
    })
    expect(table).toMatchObject({ ok: false, error: [{ code: "table-too-many-rows", params: { max: 100 } }] })
  })

  it("with two hundred columns is refused", async () => {
    const wide = Array.from({ length: 200 }, () => "x")
    expect(await refusal(workbook([wide]))).toEqual(["table-too-many-columns"])
  })

  const xml = (text: string) => pack({ ...parts, "xl/worksheets/sheet1.xml": text })
  const doctype = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  it.each([
    [
      "a document type",
      xml(`${doctype}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`),
    ],
    ["an outside entity", xml('<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>')],
    ["an unknown entity", xml("<worksheet>&x;</worksheet>")],
    ["XML that is not well formed", xml("<worksheet><sheetData>")],
    ["elements nested without end", xml("<a>".repeat(100_000))],
    ["a sheet that is not there", pack({ ...parts, "xl/_rels/workbook.xml.rels": "<Relationships/>" })],
    [
      "a sheet that lies outside",
      pack({
        ...parts,
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="rId1" TargetMode="External" Target="worksheets/sheet1.xml"/></Relationships>',
      }),
    ],
    ["a text that is not there", workbook([['<c t="s"><v>7</v></c>']])],
    ["rows that go back", pack(workbookParts('<sheetData><row r="5"/><row r="2"/></sheetData>'))],
    [
      "bytes that are no UTF-8",
      pack({ ...parts, "xl/worksheets/sheet1.xml": Buffer.from("3c613eff3c2f613e", "hex") }),
    ],
    ["no workbook", pack({ "word/document.xml": "<w/>" })],
    ["names that climb out", pack({ "../x": "", ...parts })],
    ["half of its bytes", pack(parts).subarray(0, 700)],
    [
      "more parts than a workbook has",
      pack({ ...parts, ...Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`p${i}`, ""])) }),
    ],
  ])("with %s is damaged", async (_kind, bytes) => {
    expect(await refusal(bytes)).toEqual(["table-damaged"])
  })

  it("under a password is told so", async () => {
    const bytes = Buffer.from(pack(parts))
    for (let at = bytes.indexOf("PK\x01\x02"); at > 0; at = bytes.indexOf("PK\x01\x02", at + 1))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    expect(await refusal(bytes)).toEqual(["table-locked"])
  })
})
