import { useTexts } from "#app/shared/i18n/language.tsx"
import type { ImportPreviewData } from "#app/shared/tables/import-preview.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Figures, FigureTile } from "#app/shared/ui/chart/figure-tile.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { importTexts } from "./import.texts.ts"
import { ImportRunForm } from "./import-run-form.tsx"

interface ImportPreviewProps {
  preview: ImportPreviewData
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** What a trial run found: counts, mistakes with their remedies, what would change, and the form that does it. */
export function ImportPreview({ preview, idempotencyToken, lastResult }: ImportPreviewProps) {
  const t = useTexts(importTexts)
  const { counts, mark, file } = preview
  const n = counts.adds + counts.changes
  return (
    <Card title={t("preview-title", { name: file.name })}>
      {mark ? (
        <Figures>
          <FigureTile label={t("rows")} value={counts.rows} />
          <FigureTile label={t("adds")} value={counts.adds} />
          <FigureTile label={t("changes")} value={counts.changes} />
          <FigureTile label={t("unchanged")} value={counts.unchanged} />
          <FigureTile label={t("bad")} value={counts.badRows} />
        </Figures>
      ) : (
        <Callout tone="risk" title={t("unreadable")}>
          {t("unreadable-text")}
        </Callout>
      )}
      {mark && n === 0 && (
        <Callout title={t("nothing-title")}>{t(counts.badRows > 0 ? "nothing-good" : "nothing")}</Callout>
      )}
      <Mistakes preview={preview} />
      <Changes preview={preview} />
      <Adds preview={preview} />
      {mark && n > 0 && <ImportRunForm {...{ preview, idempotencyToken, lastResult }} />}
    </Card>
  )
}

/** Says so when a list was cut. */
function Cut({ shown, n }: { shown: number; n: number }) {
  const t = useTexts(importTexts)
  return shown < n ? <p className="muted">{t("more", { shown, n })}</p> : null
}

function Mistakes({ preview: { errors, counts } }: { preview: ImportPreviewData }) {
  const t = useTexts(importTexts)
  if (errors.length === 0) return null
  return (
    <section className="import-list">
      <h3>{t("errors-title", { n: counts.errors })}</h3>
      <DataTable
        caption={t("errors-title", { n: counts.errors })}
        quietCaption
        rows={errors}
        rowKey={error => error.key}
        columns={[
          { key: "place", head: t("place"), cell: error => error.place, isRowHead: true },
          { key: "refusal", head: t("refusal"), cell: error => error.refusal },
          { key: "remedy", head: t("remedy"), cell: error => error.remedy },
        ]}
      />
      <Cut shown={errors.length} n={counts.errors} />
    </section>
  )
}

function Changes({ preview: { changes, counts } }: { preview: ImportPreviewData }) {
  const t = useTexts(importTexts)
  if (changes.length === 0) return null
  const lines = changes.flatMap(({ row, key, title, fields }) =>
    fields.map((field, i) => ({
      ...field,
      row,
      id: `${row} ${field.label}`,
      name: i === 0 ? `${key} ${title}` : "",
    })),
  )
  return (
    <section className="import-list">
      <h3>{t("changes-title", { n: counts.changes })}</h3>
      <DataTable
        caption={t("changes-title", { n: counts.changes })}
        quietCaption
        rows={lines}
        rowKey={line => line.id}
        columns={[
          { key: "row", head: t("row"), cell: line => line.row, align: "end" },
          { key: "record", head: t("record"), cell: line => line.name },
          { key: "column", head: t("column"), cell: line => line.label, isRowHead: true },
          { key: "before", head: t("before"), cell: line => <del>{line.before || t("empty")}</del> },
          { key: "after", head: t("after"), cell: line => <ins>{line.after || t("empty")}</ins> },
        ]}
      />
      <Cut shown={changes.length} n={counts.changes} />
    </section>
  )
}

function Adds({ preview: { adds, counts } }: { preview: ImportPreviewData }) {
  const t = useTexts(importTexts)
  if (adds.length === 0) return null
  return (
    <details className="import-list">
      <summary>{t("adds-title", { n: counts.adds })}</summary>
      <DataTable
        caption={t("adds-title", { n: counts.adds })}
        quietCaption
        rows={adds}
        rowKey={add => String(add.row)}
        columns={[
          { key: "row", head: t("row"), cell: add => add.row, align: "end" },
          { key: "record", head: t("record"), cell: add => `${add.key} ${add.title}`, isRowHead: true },
        ]}
      />
      <Cut shown={adds.length} n={counts.adds} />
    </details>
  )
}
