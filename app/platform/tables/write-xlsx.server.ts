import { strToU8, zipSync } from "fflate"
import { numberOfCell, serialOfDay } from "#app/shared/tables/cell-values.ts"
import { neutralText } from "#app/shared/tables/csv.ts"
import { cellName, type TableColumn } from "#app/shared/tables/table.ts"
import type { WrittenTable } from "./write-table.server.ts"

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Styles by their place in `styles.xml`. */
const STYLE = { text: 1, day: 2, number: 3, head: 4 } as const

/** The same rows give the same bytes, whenever they are written; an archive knows no earlier day. */
const WRITTEN_AT = new Date(1980, 0, 1)

const WIDEST = 60
/** Rows that decide how wide a column is. */
const ROWS_MEASURED = 200

/** A workbook of one sheet: a bold head that stays in sight, texts as texts, days and numbers typed. */
export function writeXlsx<K extends string>(table: WrittenTable<K>): Uint8Array {
  const parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("styles", "styles")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName(table.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles(),
    "xl/worksheets/sheet1.xml": sheet(table),
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(files), { mtime: WRITTEN_AT })
}

function override(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
}

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const each = list.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`
}

/** 31 characters, none of those that the name of a sheet may not have. */
function sheetName(name: string): string {
  return escapeXml(name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31)) || "1"
}

function styles(): string {
  const format = (id: number, font = 0) =>
    `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${format(0)}${format(49)}${format(164)}${format(0)}${format(49, 1)}</cellXfs></styleSheet>`
}

function sheet<K extends string>({ columns, rows, lang }: WrittenTable<K>): string {
  const widths = columns.map((column, i) => {
    const texts = [column.head[lang], ...rows.slice(0, ROWS_MEASURED).map(row => row[column.key])]
    const width = Math.min(WIDEST, Math.max(...texts.map(shownWidth)) + 2)
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${STYLE[column.type ?? "text"]}" customWidth="1"/>`
  })
  const head = columns.map((column, i) => textCell(cellName(i, 1), column.head[lang], STYLE.head))
  const body = rows.map((row, n) => {
    const cells = columns.map((column, i) => cell(cellName(i, n + 2), column, row[column.key]))
    return `<row r="${n + 2}">${cells.join("")}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${head.join("")}</row>${body.join("")}</sheetData></worksheet>`
}

function cell(name: string, { type = "text" }: TableColumn, text: string): string {
  if (text === "") return ""
  const typed = type === "day" ? serialOfDay(text) : type === "number" ? numberOfCell(text) : undefined
  return typed === undefined
    ? textCell(name, text, STYLE.text)
    : `<c r="${name}" s="${STYLE[type]}"><v>${typed}</v></c>`
}

function textCell(name: string, text: string, style: number): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(neutralText(text))}</t></is></c>`
}

/** Chinese characters are twice as wide. */
function shownWidth(text: string): number {
  const longest = text.split("\n").reduce((a, b) => (b.length > a.length ? b : a))
  return [...longest.slice(0, WIDEST)].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0)
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** XML has no place for controls and lone halves of pairs; they are left out. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]|(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, sign => ESCAPES[sign] ?? "")
}
