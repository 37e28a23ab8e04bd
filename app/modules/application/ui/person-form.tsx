import type { savePersonSchema } from "#app/modules/application/application.schema.ts"
import type { ApplicationData } from "#app/modules/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Gap } from "#app/shared/ui/value/gap.tsx"

interface PersonFormProps {
  /** The one who is corrected; without, a new one. */
  person?: ApplicationData["people"][number]
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Name and ID number of a practitioner. The number is never sent to a page again. */
export function PersonForm({ person, idempotencyToken, lastResult }: PersonFormProps) {
  const t = useTexts(stepsTexts)
  const kit = useFormKit<typeof savePersonSchema, "personId">({
    id: "person",
    intent: "save-person",
    lastResult,
    labels: { name: t("person-name"), idNumber: t("idNumber") },
    defaultValue: person && { name: person.name },
  })
  const tail = person?.idTail && t("id-tail", { tail: person.idTail })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      {person && <HiddenValue field={kit.fields.personId} value={person.id} />}
      <TextField field={kit.fields.name} width="medium" autoComplete="off" />
      <TextField
        field={kit.fields.idNumber}
        hint={
          <>
            {t("idNumber-hint")}
            <Gap />
            {tail && t("idNumber-keep", { tail })}
          </>
        }
        autoComplete="off"
        spellCheck={false}
        optional={person !== undefined}
      />
      <SubmitButton tone={person ? "plain" : "main"}>{t(person ? "save-person" : "add-person")}</SubmitButton>
    </PostForm>
  )
}
