import type {
  suspendOrganisationSchema,
  suspensionSchema,
} from "#app/modules/accounts/organisations/organisation.schema.ts"
import { suspensionTexts } from "#app/modules/accounts/owners/suspension.texts.ts"
import { SUSPENSION_REASONS } from "#app/modules/accounts/owners/suspension-reasons.ts"
import { peopleTexts } from "#app/modules/accounts/people/people.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { answerTo, type FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

export interface ManageFormProps {
  idempotencyToken: string
  needsPassword: boolean
  lastResult: FormAnswer | undefined
}

interface SuspensionProps extends ManageFormProps {
  id: string
  what: "person" | "organisation"
  isSuspended: boolean
}

/** Suspends or reinstates one person or organisation, with a reason. */
export function Suspension(props: SuspensionProps) {
  const { id, what, isSuspended, idempotencyToken, needsPassword, lastResult } = props
  const t = useTexts(peopleTexts)
  const reasons = useTexts(suspensionTexts)
  const choices = SUSPENSION_REASONS.map(value => ({ value, label: reasons(`reason.${value}`) }))
  const action = isSuspended ? "reinstate" : "suspend"
  const kit = useFormKit<typeof suspendOrganisationSchema | typeof suspensionSchema, "id">({
    id: `suspension-${id}`,
    intent: `${action}-${what}`,
    lastResult: answerTo(lastResult, { id }),
    labels: { code: reasons("choose"), reason: t("reason") },
  })
  return (
    <details open={kit.answer !== undefined}>
      <summary className="small">{t("manage")}</summary>
      <PostForm kit={kit}>
        <HiddenValue field={kit.fields.id} value={id} />
        {what === "organisation" && !isSuspended && <SelectField field={kit.fields.code} choices={choices} />}
        <TextArea field={kit.fields.reason} rows={2} />
        <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone={isSuspended ? "plain" : "danger"}>{t(action)}</SubmitButton>
      </PostForm>
    </details>
  )
}
