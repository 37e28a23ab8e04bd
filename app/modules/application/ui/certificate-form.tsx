import type { addLicenceSchema, changeLicenceSchema } from "#app/modules/application/application.schema.ts"
import type { NamedCertificate } from "#app/modules/application/listing-page.server.ts"
import type { Option } from "#app/modules/application/listing-view.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Autosave } from "#app/shared/ui/form/autosave.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { DateField } from "#app/shared/ui/form/date-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"

interface CertificateFormProps {
  page: Pick<StepPageData, "draft" | "idempotencyToken" | "options">
  /** The certificates to choose from. */
  groups: { label: string; choices: Option[] }[]
  /** The one that is corrected or renewed; without, a new one. */
  certificate?: NamedCertificate
  /** The person who holds it; without, the agency. */
  personId?: string
  lastResult: FormAnswer | undefined
}

function valuesOf(held: NamedCertificate | undefined) {
  if (!held) return undefined
  const { certificate, speciality, level, number, validFrom, validTo } = held
  return {
    certificate: [certificate, speciality].filter(Boolean).join("/"),
    ...{ level, number, validFrom, validTo },
  }
}

/** A certificate with its file: a new one, or one that is corrected or renewed. */
export function CertificateForm({ page, groups, certificate, personId, lastResult }: CertificateFormProps) {
  const t = useTexts(stepsTexts)
  const { draft, options } = page
  const isPersons = personId !== undefined
  const kit = useFormKit<typeof addLicenceSchema | typeof changeLicenceSchema, "licenceId" | "personId">({
    id: "licence",
    intent: certificate ? "change-licence" : "add-licence",
    lastResult,
    labels: {
      certificate: t(isPersons ? "certificate-of-person" : "certificate"),
      level: t("level"),
      number: t("number"),
      validFrom: t("validFrom"),
      validTo: t("validTo"),
      file: t("file"),
    },
    defaultValue: draft.kept?.fields ?? valuesOf(certificate),
  })
  const { fields } = kit
  const current = certificate?.file.id
    ? { id: certificate.file.id, name: certificate.file.name, href: path.file(certificate.file.id) }
    : undefined
  return (
    <PostForm kit={kit} files>
      <IdempotencyToken token={page.idempotencyToken} />
      {certificate && <HiddenValue field={kit.fields.licenceId} value={certificate.id} />}
      {!certificate && personId && <HiddenValue field={kit.fields.personId} value={personId} />}
      <SelectField field={fields.certificate} groups={groups} />
      <SelectField field={fields.level} hint={t("level-hint")} choices={options.levels} optional />
      <TextField field={fields.number} spellCheck={false} />
      <div className="field-pair">
        <DateField field={fields.validFrom} optional />
        <DateField field={fields.validTo} hint={t("validTo-hint")} optional />
      </div>
      <FileField field={fields.file} current={current} />
      <SubmitButton>
        {t(certificate ? "save-licence" : isPersons ? "add-certificate" : "add-licence")}
      </SubmitButton>
      <Autosave draft={draft} />
    </PostForm>
  )
}
