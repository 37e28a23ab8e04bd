import { BASIS_GROUPS, basisFields } from "#app/modules/catalogue/editing/basis-fields.ts"
import type { editBasisSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import type { LegalBasis } from "#app/modules/catalogue/service-item.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

interface BasisFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  seen: string
  basis: readonly LegalBasis[]
}

/** The laws behind an item, a group of fields each; the last group is empty, for one more. */
export function BasisForm({ lastResult, idempotencyToken, seen, basis }: BasisFormProps) {
  const t = useTexts(editingTexts)
  const groups = BASIS_GROUPS.slice(0, basis.length + 1)
  const kit = useFormKit<typeof editBasisSchema, "seen">({
    id: "basis",
    lastResult,
    labels: basisFields(part => t(`basis.${part}`)),
    defaultValue: basisFields((part, n) => basis[n - 1]?.[part]),
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <p className="muted">{t("basis.lead")}</p>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue field={kit.fields.seen} value={seen} />
      {groups.map(n => (
        <fieldset key={n} className="stack">
          <legend>{t("basis.n", { n })}</legend>
          <TextField field={fields[`law${n}`]} optional />
          <TextField field={fields[`lawEn${n}`]} optional />
          <TextField field={fields[`article${n}`]} hint={t("basis.article.hint")} width="medium" optional />
          <TextField field={fields[`version${n}`]} hint={t("basis.version.hint")} width="medium" optional />
          <TextArea field={fields[`text${n}`]} rows={4} optional />
        </fieldset>
      ))}
      <SubmitButton>{t("save.basis")}</SubmitButton>
    </PostForm>
  )
}
