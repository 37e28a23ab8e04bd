import { listingTexts } from "#app/modules/directory/application/listing.texts.ts"
import type { ListingPageData } from "#app/modules/directory/application/listing-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { CheckTimeline } from "./check-timeline.tsx"
import { FactsForm } from "./facts-form.tsx"
import { LicenceForm } from "./licence-form.tsx"
import { OwnLicences } from "./own-licences.tsx"
import { type LastResult, StepForm, SubmitForm } from "./step-forms.tsx"

interface ListingSectionsProps {
  page: ListingPageData & { once: string }
  lastResult: LastResult
}

/** The answer to one of the page's forms, told by the intent it carried. */
function answerTo(lastResult: LastResult, intent: string): LastResult {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined
}

/** The parts of an agency's own page: what was decided, facts, licences, hand-in. */
export function ListingSections({ page, lastResult }: ListingSectionsProps) {
  const t = useTexts(listingTexts)
  const { agency, now } = page
  const canEdit = !agency || agency.isEditable
  return (
    <TwoColumns
      aside={
        <Card title={t("check-title")}>
          <CheckTimeline agency={agency} now={now} />
        </Card>
      }
    >
      <Outcome agency={agency} />
      {canEdit && (
        <Card title={t("facts-title")}>
          <FactsForm
            facts={page.facts}
            items={page.options.items}
            lastResult={answerTo(lastResult, "save")}
            once={page.once}
          />
        </Card>
      )}
      {agency && <Licences page={page} lastResult={lastResult} />}
      {agency?.isEditable && <HandIn page={page} lastResult={answerTo(lastResult, "submit")} />}
      {agency?.status === "listed" && page.isManager && (
        <Card title={t("change-title")}>
          <p>{t("change-text")}</p>
          <StepForm id="change" intent="change" once={page.once} lastResult={answerTo(lastResult, "change")}>
            {t("change")}
          </StepForm>
        </Card>
      )}
    </TwoColumns>
  )
}

function Outcome({ agency }: { agency: ListingPageData["agency"] }) {
  const t = useTexts(listingTexts)
  if (!agency) return null
  if (agency.isInCheck) return <Notice>{t("in-check-note")}</Notice>
  if (agency.status === "suspended") {
    return (
      <Notice tone="risk" title={t("suspended-title")} level={2}>
        <p>{agency.endReason}</p>
      </Notice>
    )
  }
  if (!agency.isEditable || agency.check.defects.length === 0) return null
  return (
    <Notice tone="warning" title={t("returned-title")} level={2}>
      <ul>
        {agency.check.defects.map(defect => (
          <li key={defect.id}>{defect.text}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Licences({ page, lastResult }: ListingSectionsProps) {
  const t = useTexts(listingTexts)
  const canEdit = page.agency?.isEditable
  const removal = { once: page.once, lastResult: answerTo(lastResult, "remove-licence") }
  return (
    <Card title={t("licences-title")}>
      <div className="stack">
        <OwnLicences licences={page.licences} removal={canEdit ? removal : undefined} />
        {canEdit && (
          <section aria-labelledby="add-licence">
            <h3 id="add-licence">{t("add-licence-title")}</h3>
            <LicenceForm
              key={page.licences.length}
              options={page.options}
              lastResult={answerTo(lastResult, "add-licence")}
              once={page.once}
            />
          </section>
        )}
      </div>
    </Card>
  )
}

function HandIn({ page, lastResult }: ListingSectionsProps) {
  const t = useTexts(listingTexts)
  const { lacks } = page
  return (
    <Card title={t("submit-title")}>
      {lacks.length === 0 ? (
        <p>{t("lacks-none")}</p>
      ) : (
        <Notice tone="warning" title={t("lacks-title", { n: lacks.length })}>
          <ul>
            {lacks.map(lack => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="muted">{t("submit-hint", { n: page.checkDays })}</p>
      {page.isManager ? (
        <SubmitForm once={page.once} lastResult={lastResult} />
      ) : (
        <p>{t("submit-manager")}</p>
      )}
    </Card>
  )
}
