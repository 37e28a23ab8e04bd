import type { submitProfileSchema } from "#app/modules/experts/expert.schema.ts"
import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import { EMPLOYER_KINDS, EXPERT_MODES, type ExpertProfile, WEEKDAYS } from "#app/modules/experts/expert.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { timesOf } from "./expert-words.ts"

/** A profile as the form shows it again. */
function valuesOf(profile: ExpertProfile | undefined) {
  if (!profile) return {}
  const { title, employer, registrations, fields, helps, bio, modes, hours, pastEmployers } = profile
  const days = WEEKDAYS.map(day => [day, timesOf(hours, day, "-", ", ")])
  return {
    ...{ title, fields, bio, modes },
    ...{ employerName: employer.name, employerUscc: employer.uscc, employerKind: employer.kind },
    registrations: registrations.join("\n"),
    helps: helps.join("\n"),
    ...Object.fromEntries(days),
    pastEmployers: pastEmployers.map(({ name, uscc, until }) => `${name}，${uscc}，${until}`).join("\n"),
  }
}

interface ProfileFormProps {
  profile: ExpertProfile | undefined
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** The profile as the expert writes it. */
export function ProfileForm({ profile, idempotencyToken, lastResult }: ProfileFormProps) {
  const t = useTexts(expertDeskTexts)
  const kit = useFormKit<typeof submitProfileSchema>({
    id: "profile",
    intent: "submit",
    lastResult,
    labels: useLabels(),
    defaultValue: valuesOf(profile),
  })
  const { fields } = kit
  const words = useTexts(expertTexts)
  const fieldName = useTexts(fieldTexts)
  const kinds = EMPLOYER_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))
  const modes = EXPERT_MODES.map(value => ({ value, label: words(`mode.${value}`) }))
  const choices = FIELD_IDS.map(value => ({ value, label: fieldName(value) }))
  return (
    <Card title={t("form-title")}>
      <PostForm kit={kit} requiredNote>
        <TextField field={fields.title} hint={t("title-hint")} width="medium" />
        <TextField field={fields.employerName} autoComplete="organization" />
        <TextField field={fields.employerUscc} hint={t("employer-uscc-hint")} spellCheck={false} />
        <RadioGroup field={fields.employerKind} choices={kinds} />
        <TextArea field={fields.registrations} hint={t("registrations-hint")} rows={3} />
        <CheckboxGroup field={fields.fields} hint={t("fields-hint")} choices={choices} inline />
        <TextArea field={fields.helps} hint={t("helps-hint")} rows={4} />
        <TextArea field={fields.bio} hint={t("bio-hint")} rows={5} />
        <CheckboxGroup field={fields.modes} choices={modes} inline />
        <fieldset className="field">
          <legend>{t("hours-title")}</legend>
          <div className="hint">{t("hours-lead")}</div>
          <div className="week">
            {WEEKDAYS.map(day => (
              <TextField key={day} field={fields[day]} width="medium" optional autoComplete="off" />
            ))}
          </div>
        </fieldset>
        <TextArea field={fields.pastEmployers} hint={t("past-hint")} rows={3} optional />
        <Checkbox field={fields.pledge} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

function useLabels() {
  const t = useTexts(expertDeskTexts)
  const words = useTexts(expertTexts)
  return {
    title: t("title"),
    employerName: t("employer-name"),
    employerUscc: t("employer-uscc"),
    employerKind: t("employer-kind"),
    registrations: t("registrations"),
    fields: words("fields"),
    helps: t("helps"),
    bio: t("bio"),
    modes: words("modes"),
    mon: words("day.mon"),
    tue: words("day.tue"),
    wed: words("day.wed"),
    thu: words("day.thu"),
    fri: words("day.fri"),
    sat: words("day.sat"),
    sun: words("day.sun"),
    pastEmployers: t("past-employers"),
    pledge: t("pledge"),
  }
}
