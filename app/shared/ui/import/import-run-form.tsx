import { useTexts } from "#app/shared/i18n/language.tsx"
import type { runImportSchema } from "#app/shared/tables/import.schema.ts"
import type { ImportPreviewData } from "#app/shared/tables/import-preview.ts"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { importTexts } from "./import.texts.ts"

interface ImportRunFormProps {
  preview: ImportPreviewData
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** What to do with a file after its trial run: whether the good rows go in without the bad ones. */
export function ImportRunForm({ preview, idempotencyToken, lastResult }: ImportRunFormProps) {
  const t = useTexts(importTexts)
  const { counts, mark, file } = preview
  const n = counts.adds + counts.changes
  const bad = counts.badRows
  const kit = useFormKit<typeof runImportSchema, "file" | "mark">({
    id: "import-run",
    intent: "import",
    lastResult,
    labels: { file: t("table"), mode: t("mode") },
    defaultValue: { mode: "all" },
  })
  return (
    <section className="import-list">
      <h3>{t("run-title")}</h3>
      <PostForm kit={kit}>
        <HiddenValue field={kit.fields.file} value={file.id} />
        <HiddenValue field={kit.fields.mark} value={mark} />
        <IdempotencyToken token={idempotencyToken} />
        {bad > 0 ? (
          <RadioGroup
            field={kit.fields.mode}
            choices={[
              { value: "good", label: t("mode-good"), hint: t("mode-good-hint", { n, bad }) },
              { value: "all", label: t("mode-all"), hint: t("mode-all-hint", { bad }) },
            ]}
          />
        ) : (
          <HiddenValue field={kit.fields.mode} value="all" />
        )}
        <SubmitButton>{t("run", { n })}</SubmitButton>
      </PostForm>
    </section>
  )
}
