import { Link } from "@remix-run/react"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { ApplicationSummary } from "./application-summary.tsx"
import { ChangeTable } from "./change-table.tsx"
import { SubmitForm } from "./submit-form.tsx"

/** The last step: what is missing, what changes, everything in order, and the pledge. */
export function ReviewSections({
  page,
  lastResult,
}: {
  page: StepPageData
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(listingTexts)
  const steps = useTexts(stepsTexts)
  const { refusals, isManager, agency } = page
  return (
    <>
      {refusals.length === 0 ? (
        <Callout tone="success">{t("refusals-none")}</Callout>
      ) : (
        <Callout tone="warning" title={t("refusals-title", { n: refusals.length })} level={2}>
          <ul>
            {refusals.map(refusal => (
              <li key={refusal.text}>
                {refusal.text}{" "}
                <Link to={path.listingStep(refusal.step)}>{steps(`step.${refusal.step}`)}</Link>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {agency.isChange && (
        <Card title={t("changes-title")}>
          <ChangeTable rows={page.changes} />
        </Card>
      )}
      <ApplicationSummary page={page} canChange />
      <Card title={steps("pledge-title")}>
        <p className="muted">{t("submit-hint", { n: page.checkDays })}</p>
        {isManager ? (
          <SubmitForm idempotencyToken={page.idempotencyToken} lastResult={lastResult} />
        ) : (
          <p>{t("submit-manager")}</p>
        )}
      </Card>
    </>
  )
}
