import type { saveDistrictsSchema } from "#app/modules/application/application.schema.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Autosave } from "#app/shared/ui/form/autosave.tsx"
import { CheckboxGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

/** Where the agency works. */
export function DistrictsForm({
  page,
  lastResult,
}: {
  page: StepPageData
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(stepsTexts)
  const words = useTexts(directoryTexts)
  const { draft, facts, idempotencyToken } = page
  const kit = useFormKit<typeof saveDistrictsSchema>({
    id: "districts",
    intent: "save-districts",
    lastResult,
    labels: { servesRegions: t("servesRegions") },
    defaultValue: draft.kept?.fields ?? { servesRegions: facts.servesRegions },
  })
  const choices = REGION_IDS.map(id => ({ value: id, label: words(`region.${id}`) }))
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <CheckboxGroup field={kit.fields.servesRegions} choices={choices} />
      <SubmitButton>{t("save-districts")}</SubmitButton>
      <Autosave draft={draft} />
    </PostForm>
  )
}
