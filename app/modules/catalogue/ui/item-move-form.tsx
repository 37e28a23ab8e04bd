import type {
  itemStepSchema,
  publishItemSchema,
  retireItemSchema,
} from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface StepProps {
  intent: "publish" | "retire" | "revise" | "give-up" | "consult" | "end"
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
}

const TONE = { publish: "main", retire: "danger", "give-up": "danger" } as const

/** One step in the life of an item: what will happen, what it needs, its button. */
export function ItemMoveForm({ intent, lastResult, idempotencyToken, needsPassword }: StepProps) {
  const t = useTexts(editingTexts)
  const kit = useFormKit<typeof publishItemSchema | typeof retireItemSchema | typeof itemStepSchema>({
    id: intent,
    intent,
    lastResult,
    labels: { note: t("note"), reason: t("reason") },
  })
  const { fields } = kit
  const isBinding = intent === "publish" || intent === "retire"
  return (
    <PostForm kit={kit}>
      <p>{t(`${intent}.lead`)}</p>
      <IdempotencyToken token={idempotencyToken} />
      {intent === "publish" && <TextArea field={fields.note} hint={t("note.hint")} rows={2} optional />}
      {intent === "retire" && <TextArea field={fields.reason} hint={t("reason.hint")} rows={2} />}
      {isBinding && <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />}
      <p className="actions">
        <SubmitButton tone={intent in TONE ? TONE[intent as keyof typeof TONE] : "plain"}>
          {t(intent)}
        </SubmitButton>
      </p>
    </PostForm>
  )
}
