import type {
  createDepartmentSchema,
  createStaffSchema,
} from "#app/modules/accounts/organisations/organisation.schema.ts"
import { peopleTexts } from "#app/modules/accounts/people/people.texts.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { STAFF_ROLES } from "#app/shared/roles.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { CheckboxGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import type { ManageFormProps } from "./suspension.tsx"

/** Opens a staff account with one role. */
export function NewStaff({ idempotencyToken, needsPassword, lastResult }: ManageFormProps) {
  const t = useTexts(peopleTexts)
  const roles = useTexts(signInTexts)
  const { fields, ...kit } = useFormKit<typeof createStaffSchema>({
    id: "staff",
    intent: "create-staff",
    lastResult,
    labels: { name: t("name"), email: t("email"), staffRole: t("staffRole") },
  })
  const choices = STAFF_ROLES.map(value => ({ value, label: roles(`role.${value}`) }))
  return (
    <Card title={t("staff-title")}>
      <p className="muted">{t("staff-lead")}</p>
      <PostForm kit={kit}>
        <TextField field={fields.name} width="medium" autoComplete="off" />
        <TextField field={fields.email} type="email" autoComplete="off" />
        <SelectField field={fields.staffRole} choices={choices} />
        <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="plain">{t("staff-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** Enters a department with its fields and invites its first manager. */
export function NewDepartment({ idempotencyToken, needsPassword, lastResult }: ManageFormProps) {
  const t = useTexts(peopleTexts)
  const names = useTexts(fieldTexts)
  const { fields, ...kit } = useFormKit<typeof createDepartmentSchema>({
    id: "department",
    intent: "create-department",
    lastResult,
    labels: {
      organisationName: t("organisationName"),
      uscc: t("uscc"),
      fields: t("fields"),
      email: t("department-email"),
    },
  })
  const choices = FIELD_IDS.map(value => ({ value, label: names(value) }))
  return (
    <Card title={t("department-title")}>
      <PostForm kit={kit}>
        <TextField field={fields.organisationName} autoComplete="off" />
        <TextField field={fields.uscc} autoComplete="off" spellCheck={false} />
        <CheckboxGroup field={fields.fields} choices={choices} inline />
        <TextField field={fields.email} type="email" autoComplete="off" />
        <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="plain">{t("department-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
