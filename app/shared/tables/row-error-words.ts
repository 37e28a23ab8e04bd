import { type Lang, lookup, type Texts, translator } from "#app/shared/i18n/texts.ts"
import { errorTexts } from "#app/shared/ui/errors.texts.ts"
import type { RowError, TableColumns } from "./table.ts"
import { tableTexts } from "./tables.texts.ts"

/** A row error in words: where, what is wrong, what to do. */
export interface RowErrorWords {
  place: string
  refusal: string
  remedy: string
}

/**
 * Says a row error in the language of the page. The refusal is `row.<code>`, else `refusal.<code>`; the remedy
 * `remedy.<code>`, else a general one. `own` are the module's texts, asked first. `{column}` and `{label}` are the head
 * of the column, `{row}` the number of the row.
 */
export function rowErrorWords(
  error: RowError,
  columns: TableColumns,
  lang: Lang,
  own?: Texts,
): RowErrorWords {
  const head = columns.find(({ key }) => key === error.column)?.head[lang] ?? error.column ?? ""
  const params = { row: error.row ?? "", column: head, label: head, ...error.params }
  const say = (key: string) =>
    (own && lookup(own, lang, key, params)) ??
    lookup(tableTexts, lang, key, params) ??
    lookup(errorTexts, lang, key, params)
  return {
    place: placeWords(error, head, lang),
    refusal: say(`row.${error.code}`) ?? say(`refusal.${error.code}`) ?? say("refusal.invalid") ?? error.code,
    remedy: say(`remedy.${error.code}`) ?? tableTexts[lang]["remedy.other"],
  }
}

function placeWords({ row, cell }: RowError, column: string, lang: Lang): string {
  const t = translator(tableTexts, lang)
  if (row === undefined) return t("place.file")
  if (!column) return t("place.row", { row })
  return cell ? t("place.cell", { row, column, cell }) : t("place.column", { row, column })
}
