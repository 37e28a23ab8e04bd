import type { submitOrganisationSchema } from "#app/modules/accounts/organisations/organisation.schema.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import type { OrganisationView } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS, isFieldId } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { CheckboxGroup } from "#app/shared/ui/form/choice-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** The facts of an organisation as they stand. */
export function OrganisationFacts({ organisation: o }: { organisation: OrganisationView }) {
  const t = useTexts(organisationTexts)
  const fieldName = useTexts(fieldTexts)
  const { licence } = o
  return (
    <Facts
      layout="table"
      facts={[
        { term: t("name"), value: o.name },
        { term: t("uscc"), value: o.uscc },
        { term: t("legalRepresentative"), value: o.legalRepresentative },
        { term: t("address"), value: o.address },
        { term: t("fields"), value: o.fields.map(id => isFieldId(id) && fieldName(id)).join(" · ") },
        { term: t("contactName"), value: o.contactName },
        { term: t("contactPhone"), value: o.contactPhone },
        {
          term: t("licence"),
          value: licence && (
            <FilePreview href={path.file(licence.id)} name={licence.name} bytes={licence.bytes} />
          ),
        },
      ]}
    />
  )
}

interface FactsFormProps {
  organisation: OrganisationView
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** The form that sends an enterprise's facts to the form check. */
export function OrganisationFactsForm({ organisation: o, idempotencyToken, lastResult }: FactsFormProps) {
  const t = useTexts(organisationTexts)
  const fieldName = useTexts(fieldTexts)
  const isActive = o.status === "active"
  const kit = useFormKit<typeof submitOrganisationSchema>({
    id: "organisation",
    intent: "submit",
    lastResult,
    labels: {
      name: t("name"),
      legalRepresentative: t("legalRepresentative"),
      address: t("address"),
      fields: t("fields"),
      contactName: t("contactName"),
      contactPhone: t("contactPhone"),
      licence: t("licence"),
    },
    // A change that came back is corrected where it was left.
    defaultValue: { ...o, ...o.proposal, licence: undefined },
  })
  const { fields } = kit
  const licence = o.proposal?.licence ?? o.licence
  const current = licence && { ...licence, href: path.file(licence.id) }
  return (
    <Card title={t("facts-title")}>
      <p className="muted">{t(isActive ? "change-lead" : "facts-lead")}</p>
      <PostForm kit={kit} files>
        <TextField field={fields.name} autoComplete="organization" />
        <Facts facts={[{ term: t("uscc"), value: o.uscc }]} layout="line" />
        <TextField field={fields.legalRepresentative} width="medium" />
        <TextField field={fields.address} autoComplete="street-address" />
        {o.kind === "department" && (
          <CheckboxGroup
            field={fields.fields}
            hint={t("fields-hint")}
            inline
            choices={FIELD_IDS.map(value => ({ value, label: fieldName(value) }))}
          />
        )}
        <TextField field={fields.contactName} width="medium" />
        <TextField field={fields.contactPhone} hint={t("contactPhone-hint")} type="tel" width="medium" />
        <FileField {...{ field: fields.licence, hint: t("licence-hint"), current }} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t(isActive ? "change-submit" : "submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
