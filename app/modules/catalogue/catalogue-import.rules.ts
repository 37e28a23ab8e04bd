import type { z } from "zod"
import type { FieldId } from "#app/shared/fields.ts"
import type { Certificate } from "./certificate.ts"
import { canonical } from "./editing/publish.rules.ts"
import { type FieldMapping, type ItemImport, type ItemSource, itemImportSchema } from "./item.schema.ts"
import { jsonLines, lineAt } from "./json-lines.ts"
import { ruleRefusals } from "./qualification.rules.ts"
import type { ServiceItem } from "./service-item.ts"

const ITEMS_FORMAT = "catalogue-items/1"
const MOST_CHARACTERS = 5_000_000

/** An item as the import gives it to the store. */
export type ImportedItem = ServiceItem & { source: ItemSource }

/** What is wrong in a file: `refusal.<code>` says it, `remedy.<code>` says what to do. */
export interface ImportError {
  line: number
  /** `items.3.legalBasis.0.article`; empty for the file as a whole. */
  path: string
  code: string
  /** Code of the item concerned, when it is known. */
  item?: string
}

export interface ReadCatalogue {
  items: { line: number; item: ImportedItem }[]
  errors: ImportError[]
}

/** What an import would do: nothing is written from it but `adds` and `changes`. */
export interface ImportPlan {
  adds: { line: number; item: ImportedItem }[]
  changes: { line: number; item: ImportedItem; fields: string[] }[]
  unchanged: string[]
  /** Items that stand in the store and not in the file; an import never retires. */
  onlyStored: string[]
}

interface Context {
  mapping: FieldMapping
  certificates: readonly Certificate[]
}

/**
 * Reads a file of items. Every refusal of every item is told with its line; items without refusal are given even when
 * others have some. Codes: `file-too-large`, `file-not-json`, `file-format-wrong`, `key-repeated`, `value-missing`,
 * `value-unknown`, `value-invalid`, `day-invalid`, `mandatory-without-basis`, `self-prepare-not-optional`,
 * `field-unmapped`, `certificate-unknown`, `certificate-not-personal`, `speciality-unknown`, `level-unknown`, `code-repeated`, `name-repeated`.
 */
export function readCatalogue(text: string, context: Context): ReadCatalogue {
  if (text.length > MOST_CHARACTERS) return refusal("file-too-large", 1)
  const source = text.replace(/^\uFEFF/, "")
  const found = jsonLines(source)
  if ("refusedLine" in found) return refusal("file-not-json", found.refusedLine)
  const first = found.repeated[0]
  if (first) {
    const errors = found.repeated.map(({ path, line }) => ({ path, line, code: "key-repeated" }))
    return { items: [], errors }
  }
  const rows = rowsOf(JSON.parse(source))
  if (!rows) return refusal("file-format-wrong", 1)

  const read: ReadCatalogue = { items: [], errors: [] }
  const seen = { code: new Set<string>(), name: new Set<string>() }
  for (const [n, row] of rows.entries()) readRow(row, n, { ...context, lines: found.lines, seen, read })
  return read
}

interface Reading extends Context {
  lines: ReadonlyMap<string, number>
  seen: { code: Set<string>; name: Set<string> }
  read: ReadCatalogue
}

function readRow(row: unknown, n: number, reading: Reading): void {
  const { lines, read } = reading
  const parsed = itemImportSchema.safeParse(row)
  const refusals = parsed.success
    ? itemRefusals(parsed.data, reading)
    : parsed.error.issues.flatMap(issue => issueRefusals(issue, row))
  const item = codeOf(row)
  for (const { path, code } of refusals) {
    const full = ["items", n, ...path]
    read.errors.push({ line: lineAt(lines, full), path: full.join("."), code, ...(item && { item }) })
  }
  if (!parsed.success || refusals.length > 0) return
  const { sourceField, ...facts } = parsed.data
  const fieldId = fieldOf(parsed.data, reading.mapping)
  if (fieldId) read.items.push({ line: lineAt(lines, ["items", n]), item: { ...facts, fieldId } })
}

interface CellRefusal {
  path: PropertyKey[]
  code: string
}

function issueRefusals(issue: z.core.$ZodIssue, row: unknown): CellRefusal[] {
  const { path } = issue
  if (issue.code === "unrecognized_keys")
    return issue.keys.map(key => ({ path: [...path, key], code: "value-unknown" }))
  if (issue.code === "custom") return [{ path, code: issue.message }]
  return [{ path, code: valueAt(row, path) === undefined ? "value-missing" : "value-invalid" }]
}

function itemRefusals(item: ItemImport, { mapping, certificates, seen }: Reading): CellRefusal[] {
  const refusals = ruleRefusals(item.qualification.rule, certificates).map(({ path, code }) => ({
    path: ["qualification", "rule", ...path],
    code,
  }))
  if (!fieldOf(item, mapping)) refusals.push({ path: ["sourceField"], code: "field-unmapped" })
  for (const key of ["code", "name"] as const) {
    if (seen[key].has(item[key])) refusals.push({ path: [key], code: `${key}-repeated` })
    seen[key].add(item[key])
  }
  return refusals
}

/** The field of an item by the mapping; an override by code comes before the source's field. */
function fieldOf(item: Pick<ItemImport, "code" | "sourceField">, mapping: FieldMapping): FieldId | undefined {
  const { overrides, fields } = mapping
  if (Object.hasOwn(overrides, item.code)) return overrides[item.code]
  return Object.hasOwn(fields, item.sourceField) ? fields[item.sourceField] : undefined
}

/**
 * Compares what is stored with what a file holds. A field counts as changed when its content differs, whatever the
 * order of its keys; so a second import of the same file changes nothing.
 */
export function planImport(
  stored: readonly (ServiceItem & { source?: unknown })[],
  incoming: ReadCatalogue["items"],
): ImportPlan {
  const known = new Map(stored.map(item => [item.code, item]))
  const plan: ImportPlan = { adds: [], changes: [], unchanged: [], onlyStored: [] }
  for (const { line, item } of incoming) {
    const old = known.get(item.code)
    const fields = old ? changedFields(old, item) : []
    if (!old) plan.adds.push({ line, item })
    else if (fields.length > 0) plan.changes.push({ line, item, fields })
    else plan.unchanged.push(item.code)
    known.delete(item.code)
  }
  plan.onlyStored = [...known.keys()]
  return plan
}

function changedFields(old: object, item: object): string[] {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(item))]
  const names = new Set([...after.keys(), ...before.keys()])
  return [...names].filter(name => canonical(before.get(name)) !== canonical(after.get(name)))
}

function rowsOf(content: unknown): unknown[] | undefined {
  const { format, items, ...surplus } = Object(content) as Record<string, unknown>
  const isRight = format === ITEMS_FORMAT && Array.isArray(items) && Object.keys(surplus).length === 0
  return isRight ? items : undefined
}

function refusal(code: string, line: number): ReadCatalogue {
  return { items: [], errors: [{ line, path: "", code }] }
}

function codeOf(row: unknown): string | undefined {
  const code = valueAt(row, ["code"])
  return typeof code === "string" ? code.slice(0, 20) : undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (Object(inner) as Record<PropertyKey, unknown>)[key], value)
}
