import type { saveOrganisationSchema } from "#app/modules/application/application.schema.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { AGENCY_FACTS } from "#app/modules/directory/agency.facts.ts"
import { factLabels, factNames } from "#app/shared/facts/facts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { Autosave } from "#app/shared/ui/form/autosave.tsx"
import { FactField } from "#app/shared/ui/form/fact-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** 机构基本信息 */
export function OrganisationForm({
  page,
  lastResult,
}: {
  page: StepPageData
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(stepsTexts)
  const { facts, draft, idempotencyToken, agency } = page
  const kit = useFormKit<typeof saveOrganisationSchema>({
    id: "organisation",
    intent: "save-organisation",
    lastResult,
    labels: factLabels(AGENCY_FACTS, useLang()),
    defaultValue: draft.kept?.fields ?? facts,
  })
  const { fields } = kit
  return (
    <PostForm kit={kit} requiredNote>
      <IdempotencyToken token={idempotencyToken} />
      <Facts layout="line" facts={[{ term: t("uscc"), value: <span className="num">{agency.uscc}</span> }]} />
      {factNames(AGENCY_FACTS).map(name => (
        <FactField key={name} fact={AGENCY_FACTS[name]} field={fields[name]} />
      ))}
      <SubmitButton>{t("save-next")}</SubmitButton>
      <Autosave draft={draft} />
    </PostForm>
  )
}
