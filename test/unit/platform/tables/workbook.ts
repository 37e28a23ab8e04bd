import { strToU8, zipSync } from "fflate"

/** Columns for tests of tables. */
export const columns = [
  { key: "code", head: { zh: "事项编码", en: "Item code" }, aliases: ["编码"], required: true },
  { key: "name", head: { zh: "事项名称", en: "Item name" }, required: true },
  { key: "from", head: { zh: "生效日期", en: "In force from" }, type: "day" },
  { key: "days", head: { zh: "办理天数", en: "Days" }, type: "number" },
  { key: "note", head: { zh: "备注", en: "Note" }, optional: true },
] as const
export const HEADS = columns.map(column => column.head.zh)

const KILO = 1024
/** Narrow limits, so that a test of them needs no large file. */
export const limits = { rows: 100, columns: 10, bytes: 512 * KILO, unpackedBytes: 4096 * KILO }

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** The parts of a workbook as Excel lays them out; `sheet` is what stands inside `<worksheet>`. */
export function workbookParts(sheet: string, { strings = [] as string[], properties = "" } = {}) {
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets><sheet name="旧" sheetId="1" state="hidden" r:id="rId9"/><sheet name="表" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map(text => `<si>${text}</si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
  }
}

/** Parts as one archive. */
export function pack(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(files))
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

/** The header row and rows whose cells are texts, or XML of a cell as it stands. */
export function sheetOf(rows: readonly (readonly string[])[], heads: readonly string[] = HEADS): string {
  const all = [heads, ...rows].map(
    cells => `<row>${cells.map(cell => (cell.startsWith("<c") ? cell : inline(cell))).join("")}</row>`,
  )
  return `<sheetData>${all.join("")}</sheetData>`
}

/** A workbook with these rows under the header. */
export function workbook(rows: readonly (readonly string[])[], after = ""): Uint8Array {
  return pack(workbookParts(sheetOf(rows) + after))
}
