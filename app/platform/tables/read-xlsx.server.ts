import type { TableLimits } from "#app/shared/tables/table.ts"
import { type RawTable, refusal } from "./raw-table.ts"
import { readXml } from "./read-xml.server.ts"
import { SheetReader } from "./sheet-reader.ts"
import { openWorkbook, type WorkbookArchive } from "./workbook-archive.server.ts"

/**
 * Reads the first visible sheet of a workbook. Nothing is worked out, fetched or run: formulas are told as such, links
 * to other files, macros, pictures and styles are never opened. Throws `TableRefusal`: those of `openWorkbook`,
 * `table-damaged`, `table-too-many-rows` ({max}), `table-too-many-columns` ({max, row}), `table-too-many-merged`.
 */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<RawTable> {
  const archive = await openWorkbook(bytes, limits.unpackedBytes)
  const workbook = await readWorkbookPart(archive)
  const sheetPart = await partOf(archive, workbook.sheetRelation)
  const strings = await readStrings(archive)
  const reader = new SheetReader(strings, limits)
  await readXml(await archive.read(sheetPart), reader)
  return { rows: reader.rows, merged: reader.merged, from1904: workbook.from1904 }
}

/** Which relation leads to the first visible sheet, and how days are counted. */
async function readWorkbookPart(archive: WorkbookArchive) {
  let sheetRelation: string | undefined
  let from1904 = false
  await readXml(await archive.read("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "")
      const isShown = (attributes.state ?? "visible") === "visible"
      if (name === "sheet" && isShown) sheetRelation ??= relationOf(attributes)
    },
  })
  if (sheetRelation === undefined) throw refusal("table-damaged")
  return { sheetRelation, from1904 }
}

function relationOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const name = Object.keys(attributes).find(key => key.endsWith(":id"))
  return name && attributes[name]
}

async function partOf(archive: WorkbookArchive, relation: string): Promise<string> {
  let target: string | undefined
  await readXml(await archive.read("xl/_rels/workbook.xml.rels"), {
    open(name, attributes) {
      const isOurs = name === "Relationship" && attributes.Id === relation
      if (isOurs && attributes.TargetMode !== "External") target = attributes.Target
    },
  })
  const part = target?.startsWith("/") ? target.slice(1) : `xl/${target}`
  if (!target || !archive.has(part)) throw refusal("table-damaged")
  return part
}

/** The texts that cells name by number; how a text is pronounced (`rPh`) is no part of it. */
async function readStrings(archive: WorkbookArchive): Promise<string[]> {
  const strings: string[] = []
  if (!archive.has("xl/sharedStrings.xml")) return strings
  let inText = false
  let inSound = false
  await readXml(await archive.read("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") strings.push("")
      if (name === "rPh") inSound = true
      inText = name === "t" && !inSound
    },
    text(text) {
      if (inText && strings.length > 0) strings[strings.length - 1] += text
    },
    close(name) {
      if (name === "t") inText = false
      if (name === "rPh") inSound = false
    },
  })
  return strings
}
