import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { isFieldId } from "#app/shared/fields.ts"
import { type Lang, lookup, translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ratio, shareText } from "#app/shared/ratio.ts"
import type { Figure, FigureId } from "./figure.ts"
import { figuresTexts } from "./figures.texts.ts"

/** A row in words, with the records behind it. */
export interface WordedRow {
  key: string
  label: string
  value: number
  share: string
  total: number
  to: string
}

/** The rows of a figure in words; 31/32 below 50 cases, a percentage that is cut from there on. */
export function wordedRows({ id, rows, total }: Figure, lang: Lang): WordedRow[] {
  return rows.map(({ key, value }) => ({
    ...{ key, value, total },
    label: labelOf(id, key, lang),
    share: shareText(ratio(value, total)),
    to: recordsOf(id, key),
  }))
}

function labelOf(id: FigureId, key: string, lang: Lang): string {
  if (id === "agencies-by-month") return key
  const found = {
    "agencies-by-field": lookup(fieldTexts, lang, key),
    "agencies-by-region": lookup(directoryTexts, lang, `region.${key}`),
    "agencies-by-kind": lookup(figuresTexts, lang, `type.${key}`),
    "agencies-by-status": lookup(directoryTexts, lang, `state.${key}`),
    "items-by-kind": lookup(figuresTexts, lang, `kind.${key}`),
    "items-by-field": lookup(fieldTexts, lang, key),
    "experts-by-field": lookup(fieldTexts, lang, key),
  }[id]
  return found ?? key
}

/** The list that shows what a row counts, narrowed as far as it can be. */
export function recordsOf(id: FigureId, key?: string): string {
  const field = isFieldId(key) ? key : undefined
  if (id === "agencies-by-field") return path.agencies({ field })
  if (id === "agencies-by-region") return path.agencies({ region: key })
  if (id === "items-by-kind") return path.items({ kind: key })
  if (id === "items-by-field") return path.items({ field })
  return id === "experts-by-field" ? path.experts({ field }) : path.agencies()
}

/** A figure as a table for spreadsheets, with what it means on every line. */
export function figureRows(figure: Figure, lang: Lang, asOf: string): (string | number)[][] {
  const t = translator(figuresTexts, lang)
  const head = [
    ...[t("title"), t("column-what"), t("column-value"), t("column-of"), t("column-share")],
    ...[t("as-of", { when: "" }).trim(), t("definition")],
  ]
  const rows = wordedRows(figure, lang).map(({ label, value, total, share }) => [
    ...[t(`title.${figure.id}`), label, value, total, share],
    ...[asOf, t(`define.${figure.id}`)],
  ])
  return [head, ...rows]
}
