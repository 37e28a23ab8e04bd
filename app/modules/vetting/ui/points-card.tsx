import { CHECK_POINTS, type CheckPoint } from "#app/modules/directory/agency-check.ts"
import type { pointsSchema } from "#app/modules/vetting/vetting.schema.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { CheckboxGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

interface PointsCardProps {
  points: readonly CheckPoint[]
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** What the officer has compared so far; kept with the check. */
export function PointsCard({ points, idempotencyToken, lastResult }: PointsCardProps) {
  const t = useTexts(vettingTexts)
  const kit = useFormKit<typeof pointsSchema>({
    id: "points",
    intent: "points",
    lastResult,
    labels: { points: t("points-count", { n: points.length, all: CHECK_POINTS.length }) },
    defaultValue: { points: [...points] },
  })
  return (
    <Card title={t("points-title")}>
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <CheckboxGroup
          field={kit.fields.points}
          hint={t("points-hint")}
          choices={CHECK_POINTS.map(value => ({ value, label: t(`point.${value}`) }))}
        />
        <SubmitButton tone="plain">{t("points-save")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
