import { useTexts } from "#app/shared/i18n/language.tsx"
import type { ImportAnswer } from "#app/shared/tables/import-preview.ts"
import type { TableColumns, TableLimits } from "#app/shared/tables/table.ts"
import { importTexts } from "./import.texts.ts"
import { ImportForm } from "./import-form.tsx"
import { ImportPreview } from "./import-preview.tsx"

export interface ImportPageProps {
  columns: TableColumns
  /** The limits in force, from the loader. */
  limits: TableLimits
  /** Addresses of the empty table, as files. */
  templates: { csv: string; xlsx: string }
  idempotencyToken: string
  /** What the action answered. */
  answer: ImportAnswer | undefined
}

/** The two steps of an import: the file and its trial run, then what to do with it. */
export function ImportPage({ columns, limits, templates, idempotencyToken, answer }: ImportPageProps) {
  const t = useTexts(importTexts)
  const preview = answer?.preview
  return (
    <div className="stack">
      {preview && (
        <ImportPreview
          key={preview.mark}
          preview={preview}
          idempotencyToken={idempotencyToken}
          lastResult={answer.reply}
        />
      )}
      <ImportForm
        title={t(preview ? "form-again" : "form-title")}
        lastResult={preview ? undefined : answer?.reply}
        {...{ columns, limits, templates }}
      />
    </div>
  )
}
