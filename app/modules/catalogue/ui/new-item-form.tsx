import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { createItemSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { ITEM_KINDS } from "#app/modules/catalogue/service-item.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { RadioGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"

interface Props {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
}

/** 新建事项 */
export function NewItemForm({ lastResult, idempotencyToken }: Props) {
  const t = useTexts(editingTexts)
  const words = useTexts(catalogueTexts)
  const fieldName = useTexts(fieldTexts)
  const kit = useFormKit<typeof createItemSchema>({
    id: "item",
    lastResult,
    labels: {
      ...{ code: t("code"), name: t("nameZh"), nameEn: t("nameEn") },
      ...{ fieldId: t("field"), kind: t("kind") },
    },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <TextField field={fields.code} hint={t("code.hint")} width="narrow" />
      <TextField field={fields.name} />
      <TextField field={fields.nameEn} />
      <SelectField
        field={fields.fieldId}
        choices={FIELD_IDS.map(id => ({ value: id, label: fieldName(id) }))}
      />
      <RadioGroup
        field={fields.kind}
        choices={ITEM_KINDS.map(kind => ({
          value: kind,
          label: words(`kind.${kind}`),
          hint: words(`kind.${kind}.explained`),
        }))}
      />
      <SubmitButton>{t("create")}</SubmitButton>
    </PostForm>
  )
}
