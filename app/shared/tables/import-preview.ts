import type { Lang, Texts } from "#app/shared/i18n/texts.ts"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import type { ImportPlan } from "./import-plan.ts"
import { type RowErrorWords, rowErrorWords } from "./row-error-words.ts"
import type { RowError, TableColumns } from "./table.ts"

/** More lines of one kind than this nobody reads; how many there are is said. */
const MOST_SHOWN = 200

/** What a trial run found, in words and small enough for a page. */
export interface ImportPreviewData {
  file: { id: string; name: string }
  /** Goes back with the import; empty when the file could not be read. */
  mark: string
  counts: { rows: number; adds: number; changes: number; unchanged: number; badRows: number; errors: number }
  errors: (RowErrorWords & { key: string })[]
  adds: { row: number; key: string; title: string }[]
  changes: {
    row: number
    key: string
    title: string
    fields: { label: string; before: string; after: string }[]
  }[]
}

/** What the action of an import answers: the trial run, and what was refused in words. */
export interface ImportAnswer {
  preview?: ImportPreviewData
  reply?: FormAnswer
}

interface PreviewOptions {
  file: { id: string; name: string }
  columns: TableColumns
  lang: Lang
  /** The module's texts: `row.<code>`, `remedy.<code>`, `refusal.<code>`. */
  own?: Texts
}

/** The preview of a file that was read; `mark` as `planMark` gives it. */
export function planPreview<T, K extends string>(
  plan: ImportPlan<T, K>,
  mark: string,
  options: PreviewOptions,
): ImportPreviewData {
  const label = (key: string) => options.columns.find(c => c.key === key)?.head[options.lang] ?? key
  return {
    file: options.file,
    mark,
    counts: {
      rows: plan.total,
      adds: plan.adds.length,
      changes: plan.changes.length,
      unchanged: plan.unchanged.length,
      badRows: new Set(plan.errors.map(({ row }) => row)).size,
      errors: plan.errors.length,
    },
    errors: errorLines(plan.errors, options),
    adds: plan.adds.slice(0, MOST_SHOWN).map(({ row, key, title }) => ({ row, key, title })),
    changes: plan.changes.slice(0, MOST_SHOWN).map(({ row, key, title, fields }) => ({
      row,
      key,
      title,
      fields: fields.map(({ column, before, after }) => ({ label: label(column), before, after })),
    })),
  }
}

/** The preview of a file that was refused as a whole: nothing can be imported from it. */
export function refusedPreview(errors: readonly RowError[], options: PreviewOptions): ImportPreviewData {
  return {
    file: options.file,
    mark: "",
    counts: { rows: 0, adds: 0, changes: 0, unchanged: 0, badRows: 0, errors: errors.length },
    errors: errorLines(errors, options),
    adds: [],
    changes: [],
  }
}

function errorLines(errors: readonly RowError[], { columns, lang, own }: PreviewOptions) {
  return errors
    .slice(0, MOST_SHOWN)
    .map((error, i) => ({ key: String(i), ...rowErrorWords(error, columns, lang, own) }))
}
