import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { yuanInput } from "#app/shared/money.ts"
import { ok, type Result } from "#app/shared/result.ts"
import type { RowError } from "#app/shared/tables/table.ts"
import { catalogueTexts } from "../catalogue.texts.ts"
import type { Certificate } from "../certificate.ts"
import { editFactsSchema } from "../editing/editing.schema.ts"
import { factsFromForm } from "../editing/written.ts"
import { ARTICLE } from "../item.schema.ts"
import { parseRule, ruleText } from "../rule/rule-text.ts"
import {
  AREA_RELIEFS,
  ITEM_KINDS,
  type ItemFacts,
  type LegalBasis,
  PRICE_BASES,
  type ServiceItem,
} from "../service-item.ts"
import type { ItemCells, ItemColumn } from "./item-columns.ts"

type CellRefusal = Omit<RowError, "row">
const TENDERS = ["survey", "design", "supervision", "other"] as const
const BREAK = " ⏎ "

/** The words of the cells that hold one of several choices, in one language. */
function choices(lang: Lang) {
  const t = translator(catalogueTexts, lang)
  const field = translator(fieldTexts, lang)
  return {
    fieldId: FIELD_IDS.map(id => [id, field(id)] as const),
    kind: ITEM_KINDS.map(kind => [kind, t(`kind.${kind}`)] as const),
    selfPrepareAllowed: [["on", t("yes")] as const, ["", t("no")] as const],
    tenderCategory: TENDERS.map(category => [category, t(`tender.${category}`)] as const),
    priceBasis: PRICE_BASES.map(basis => [basis, t(`priceBasis.${basis}`)] as const),
    regionAssessed: AREA_RELIEFS.map(relief => [relief, t(`region.${relief}`)] as const),
  }
}
type Choosing = keyof ReturnType<typeof choices>
const CHOOSING = [
  "fieldId",
  "kind",
  "selfPrepareAllowed",
  "tenderCategory",
  "priceBasis",
  "regionAssessed",
] as const

/** An item as the cells of a row. */
export function itemCells(item: ServiceItem, certificates: readonly Certificate[], lang: Lang): ItemCells {
  const words = choices(lang)
  const word = (column: Choosing, value: string | undefined) =>
    value === undefined ? "" : (words[column].find(([id]) => id === value)?.[1] ?? value)
  const { rule, note } = item.qualification
  const isEmpty = "allOf" in rule && rule.allOf.length === 0
  const { priceRange } = item
  return {
    ...{
      code: item.code,
      name: item.name,
      nameEn: item.nameEn,
      abbreviations: item.abbreviations.join("、"),
    },
    fieldId: word("fieldId", item.fieldId),
    kind: word("kind", item.kind),
    selfPrepareAllowed: word("selfPrepareAllowed", item.selfPrepareAllowed ? "on" : ""),
    tenderCategory: word("tenderCategory", item.tenderCategory),
    ...{ whatZh: item.what.zh, whatEn: item.what.en },
    ...{ neededByZh: item.neededBy.zh, neededByEn: item.neededBy.en },
    ...{ approvalItemZh: item.approvalItem.zh, approvalItemEn: item.approvalItem.en },
    ...{ departmentZh: item.department.zh, departmentEn: item.department.en },
    ...{ deliverableZh: item.deliverable.zh, deliverableEn: item.deliverable.en },
    legalBasis: item.legalBasis.map(basisLine).join("\n"),
    rule: isEmpty ? "" : ruleText(rule, certificates, lang),
    ...{ noteZh: note.zh, noteEn: note.en },
    statutoryDays: item.statutoryDays?.toString() ?? "",
    promisedDays: item.promisedDays?.toString() ?? "",
    priceBasis: word("priceBasis", item.priceBasis),
    priceLow: priceRange ? yuanInput(priceRange.lowFen) : "",
    priceHigh: priceRange ? yuanInput(priceRange.highFen) : "",
    priceSource: priceRange?.source ?? "",
    regionAssessed: word("regionAssessed", item.regionAssessed),
  }
}

/** One law a line: name | English | article | version | 待核对 | text. */
function basisLine({ law, lawEn, article, version, provisional, text }: LegalBasis): string {
  const parts = [
    law,
    lawEn,
    article ?? "",
    version ?? "",
    provisional ? "待核对" : "",
    text?.replaceAll("\n", BREAK) ?? "",
  ]
  while (parts.at(-1) === "") parts.pop()
  return parts.join(" | ")
}

/**
 * A row as an item: choices by their words in either language, laws and rule by lines. Gives every refusal with its column:
 * those of the form of an item, `code-invalid`, `choice-unknown`, `basis-line-wrong` {line}, and those of `parseRule`.
 */
export function readItem(
  cells: ItemCells,
  certificates: readonly Certificate[],
): Result<ServiceItem, CellRefusal[]> {
  const refusals: CellRefusal[] = []
  if (!/^[A-Z]{2}\d{3,6}$/.test(cells.code)) refusals.push({ column: "code", code: "code-invalid" })
  const facts = readFacts(cells, refusals)
  const legalBasis = readBasis(cells.legalBasis, refusals)
  const rule = cells.rule ? parseRule(cells.rule, certificates) : ok({ allOf: [] })
  if (!rule.ok) refusals.push({ column: "rule", code: rule.error.code, params: rule.error.params })
  if (refusals.length > 0 || !facts || !rule.ok) return { ok: false, error: refusals }
  const qualification = { rule: rule.value, note: { zh: cells.noteZh, en: cells.noteEn } }
  return ok({ code: cells.code, ...defined({ ...facts, legalBasis, qualification } as ItemFacts) })
}

/** What the form of an item would make of the plain cells; nothing when one of them has a refusal. */
function readFacts(cells: ItemCells, refusals: CellRefusal[]): Partial<ItemFacts> | undefined {
  const { code: _code, legalBasis: _basis, rule: _rule, noteZh: _zh, noteEn: _en, ...plain } = cells
  const values = Object.entries({ ...plain, ...chosenIn(cells, refusals) }).filter(([, text]) => text)
  const constants = { idempotencyToken: "import-of-a-table", seen: new Date(0).toISOString() }
  const parsed = editFactsSchema.safeParse({ ...constants, ...Object.fromEntries(values) })
  if (parsed.success) return factsFromForm(parsed.data)
  const told = new Set(refusals.map(refusal => refusal.column))
  const more = parsed.error.issues.map(({ path, message }) => refusalOf(String(path[0] ?? ""), message))
  refusals.push(...more.filter(({ column }) => !told.has(column)))
  return undefined
}

function chosenIn(cells: ItemCells, refusals: CellRefusal[]): Partial<Record<Choosing, string>> {
  const [zh, en] = [choices("zh"), choices("en")]
  const entries = CHOOSING.map(column => {
    const text = cells[column]
    const known = [...zh[column], ...en[column]].find(([id, word]) => id === text || word === text)
    if (text && !known)
      refusals.push({ column, code: "choice-unknown", params: { words: wordsOf(zh[column]) } })
    return [column, known?.[0]] as const
  })
  return Object.fromEntries(entries)
}

function wordsOf(list: readonly (readonly [string, string])[]): string {
  return list.map(([, word]) => word).join("、")
}

/** A refusal of the form, from its path and message. */
function refusalOf(column: string, message: string): CellRefusal {
  const [code = "", query] = message.split("?")
  return { column, code, params: Object.fromEntries(new URLSearchParams(query)) }
}

function readBasis(text: string, refusals: CellRefusal[]): LegalBasis[] {
  const lines = text.split("\n").filter(line => line.trim())
  return lines.flatMap((line, at) => {
    const [law = "", lawEn = "", article = "", version = "", provisional = "", ...rest] = line
      .split("|")
      .map(part => part.trim())
    const isRight =
      law && lawEn && (!article || ARTICLE.test(article)) && (!version || /^\d{4}-\d{2}-\d{2}$/.test(version))
    if (!isRight || (provisional && provisional !== "待核对")) {
      refusals.push({ column: "legalBasis", code: "basis-line-wrong", params: { line: at + 1 } })
      return []
    }
    const words = rest
      .join(" | ")
      .replaceAll(BREAK.trim(), "\n")
      .split("\n")
      .map(part => part.trim())
      .join("\n")
    return [
      {
        ...{ law, lawEn },
        ...(version && { version }),
        ...(article && { article }),
        ...(provisional && { provisional: true as const }),
        ...(words && { text: words }),
      },
    ]
  })
}

function defined(facts: ItemFacts): ItemFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as ItemFacts
}

/** Columns by which an item is told from others. */
export const ITEM_KEY = ["code"] as const satisfies ItemColumn[]
