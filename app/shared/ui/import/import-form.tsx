import { TABLE_KINDS } from "#app/shared/file-kinds.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import type { checkImportSchema } from "#app/shared/tables/import.schema.ts"
import type { TableColumn, TableColumns } from "#app/shared/tables/table.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { importTexts } from "./import.texts.ts"
import type { ImportPageProps } from "./import-page.tsx"

interface ImportFormProps extends Pick<ImportPageProps, "columns" | "limits" | "templates"> {
  title: string
  lastResult: FormAnswer | undefined
}

/** The file for a trial run, with what it has to hold. */
export function ImportForm({ title, columns, limits, templates, lastResult }: ImportFormProps) {
  const t = useTexts(importTexts)
  const kit = useFormKit<typeof checkImportSchema>({
    id: "import-file",
    intent: "check",
    lastResult,
    labels: { table: t("table") },
  })
  const { rows, columns: most, bytes } = limits
  return (
    <Card title={title}>
      <p className="muted">{t("form-lead")}</p>
      <p>
        {t("template")}
        <a href={templates.xlsx}>XLSX</a> · <a href={templates.csv}>CSV</a>
      </p>
      <PostForm kit={kit} files>
        <FileField
          field={kit.fields.table}
          kinds={TABLE_KINDS}
          maxBytes={bytes}
          hint={t("limits", { rows, columns: most })}
        />
        <SubmitButton>{t("check")}</SubmitButton>
      </PostForm>
      <ColumnList columns={columns} />
    </Card>
  )
}

function ColumnList({ columns }: { columns: TableColumns }) {
  const t = useTexts(importTexts)
  const lang = useLang()
  const presence = (column: TableColumn) =>
    column.required ? "required" : column.optional ? "optional" : "present"
  return (
    <details className="more">
      <summary>{t("columns-title")}</summary>
      <DataTable
        caption={t("columns-title")}
        quietCaption
        rows={columns}
        rowKey={column => column.key}
        columns={[
          { key: "name", head: t("column"), cell: column => column.head[lang], isRowHead: true },
          { key: "type", head: t("content"), cell: column => t(`type.${column.type ?? "text"}`) },
          { key: "presence", head: t("presence"), cell: column => t(presence(column)) },
        ]}
      />
    </details>
  )
}
