import type { TableLimits } from "#app/shared/tables/table.ts"
import { type RawCell, type RawRow, refusal } from "./raw-table.ts"

/** A list has a few; each is looked at for every row. */
const MOST_MERGED = 1000
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** What a spreadsheet shows of a number: 15 digits. */
const DIGITS = 15
const FIRST_INEXACT = 1e15

type Attributes = Readonly<Record<string, string>>

interface OpenCell {
  index: number
  type: string
  value: string
  hasFormula: boolean
}

/** Takes the elements of a sheet in their order and keeps its rows; throws as soon as a limit is passed. */
export class SheetReader {
  readonly rows: RawRow[] = []
  readonly merged: string[] = []
  private row: RawRow = { row: 0, cells: new Map() }
  private lastIndex = -1
  private cell: OpenCell | undefined
  private inValue = false
  /** How a text is pronounced, `rPh`, is no part of it. */
  private inSound = false

  constructor(
    private readonly strings: readonly string[],
    private readonly limits: TableLimits,
  ) {}

  open = (name: string, attributes: Attributes): void => {
    if (name === "row") this.openRow(attributes)
    else if (name === "c") this.openCell(attributes)
    else if (name === "f" && this.cell) this.cell.hasFormula = true
    else if (name === "rPh") this.inSound = true
    else if (name === "mergeCell") this.openMerged(attributes)
    this.inValue = (name === "v" || name === "t") && !this.inSound
  }

  text = (text: string): void => {
    if (this.inValue && this.cell) this.cell.value += text
  }

  close = (name: string): void => {
    this.inValue = false
    if (name === "rPh") this.inSound = false
    else if (name === "c") this.closeCell()
    else if (name === "row") this.closeRow()
  }

  private openRow({ r }: Attributes): void {
    this.row = { row: position(r, this.row.row, LAST_ROW), cells: new Map() }
    this.lastIndex = -1
  }

  private openCell({ r, t = "n" }: Attributes): void {
    const letters = r && /^[A-Z]{1,3}(?=\d)/.exec(r)?.[0]
    const named = letters ? String(indexOf(letters)) : undefined
    this.lastIndex = position(named, this.lastIndex, LAST_COLUMN - 1)
    this.cell = { index: this.lastIndex, type: t, value: "", hasFormula: false }
  }

  private openMerged({ ref }: Attributes): void {
    if (this.merged.length >= MOST_MERGED) throw refusal("table-too-many-merged", { max: MOST_MERGED })
    if (ref) this.merged.push(ref)
  }

  private closeCell(): void {
    const found = this.cell && rawCell(this.cell, this.strings)
    if (this.cell && found) {
      if (this.cell.index >= this.limits.columns)
        throw refusal("table-too-many-columns", { max: this.limits.columns, row: this.row.row })
      this.row.cells.set(this.cell.index, found)
    }
    this.cell = undefined
  }

  private closeRow(): void {
    if (this.row.cells.size > 0) this.rows.push(this.row)
    // The header is one more.
    if (this.rows.length > this.limits.rows + 1)
      throw refusal("table-too-many-rows", { max: this.limits.rows })
  }
}

/** Rows and columns name their place or follow the one before; they never go back. */
function position(named: string | undefined, last: number, most: number): number {
  const place = named === undefined ? last + 1 : Number(named)
  if (!Number.isInteger(place) || place <= last || place > most) throw refusal("table-damaged")
  return place
}

function indexOf(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A cell by its type (ECMA-376 §18.18.11); undefined when nothing stands in it. */
function rawCell({ type, value, hasFormula }: OpenCell, strings: readonly string[]): RawCell | undefined {
  if (hasFormula) return { text: "", kind: "formula" }
  if (value.trim() === "") return undefined
  switch (type) {
    case "s": {
      const text = strings[Number(value)]
      if (text === undefined) throw refusal("table-damaged")
      return text.trim() === "" ? undefined : { text, kind: "text" }
    }
    case "n":
      return { text: plainNumber(value), kind: "number" }
    case "b":
      return { text: value.trim() === "1" ? "TRUE" : "FALSE", kind: "text" }
    case "d":
      return { text: value.replace(/T00:00:00(\.0+)?Z?$/, ""), kind: "text" }
    case "e":
      return { text: value, kind: "refusal" }
    default:
      return { text: value, kind: "text" }
  }
}

/** `1.1000000000000001` → `1.1`; what is too long to be exact stays as it is, to be told as such. */
function plainNumber(value: string): string {
  const n = Number(value)
  if (!Number.isFinite(n) || Math.abs(n) >= FIRST_INEXACT) return value.trim()
  const short = String(Number(n.toPrecision(DIGITS)))
  return short.includes("e") ? n.toFixed(DIGITS).replace(/0+$/, "") : short
}
