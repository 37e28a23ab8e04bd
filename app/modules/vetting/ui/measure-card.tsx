import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"

/** Leads to the form that tells an agency of an intended measure. */
export function MeasureCard({ agencyId }: { agencyId: string }) {
  const t = useTexts(measureTexts)
  return (
    <Card title={t("title")}>
      <p className="muted">{t("lead")}</p>
      <LinkButton to={path.newMeasure(agencyId)}>{t("propose-link")}</LinkButton>
    </Card>
  )
}
