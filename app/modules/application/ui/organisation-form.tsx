import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Autosave } from "#app/shared/ui/form/autosave.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** The fields, in the order of the page. */
const NAMES = [
  "name",
  "shortName",
  "legalRepresentative",
  "region",
  "address",
  "summary",
  "contactName",
  "contactPhone",
] as const
type Typed = Record<(typeof NAMES)[number], string | undefined>

/** 机构基本信息 */
export function OrganisationForm({
  page,
  lastResult,
}: {
  page: StepPageData
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(stepsTexts)
  const words = useTexts(directoryTexts)
  const { facts, draft, idempotencyToken, agency } = page
  const kit = useFormKit<Typed>({
    id: "organisation",
    lastResult,
    labels: Object.fromEntries(NAMES.map(name => [name, t(name)])) as Record<(typeof NAMES)[number], string>,
    defaultValue: draft.kept?.fields ?? facts,
  })
  const { fields } = kit
  const regions = REGION_IDS.map(id => ({ value: id, label: words(`region.${id}`) }))
  return (
    <PostForm kit={kit} requiredNote>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue name="intent" value="save-organisation" />
      <Facts layout="line" facts={[{ term: t("uscc"), value: <span className="num">{agency.uscc}</span> }]} />
      <TextField field={fields.name} width="full" autoComplete="organization" />
      <TextField field={fields.shortName} hint={t("shortName-hint")} width="medium" optional />
      <TextField field={fields.legalRepresentative} width="medium" />
      <SelectField field={fields.region} hint={t("region-hint")} choices={regions} />
      <TextField field={fields.address} width="full" />
      <TextArea field={fields.summary} hint={t("summary-hint")} rows={4} optional />
      <TextField field={fields.contactName} width="medium" autoComplete="name" />
      <TextField
        field={fields.contactPhone}
        hint={t("contactPhone-hint")}
        type="tel"
        inputMode="tel"
        width="medium"
        autoComplete="tel"
      />
      <SubmitButton>{t("save-next")}</SubmitButton>
      <Autosave draft={draft} />
    </PostForm>
  )
}
