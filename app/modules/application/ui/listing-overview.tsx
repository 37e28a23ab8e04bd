import { Link } from "@remix-run/react"
import type {
  giveUpChangeSchema,
  startApplicationSchema,
  startChangeSchema,
} from "#app/modules/application/application.schema.ts"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import type { ApplicationData, ListingPageData } from "#app/modules/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { canBeHeld } from "#app/modules/directory/holds/holds.rules.ts"
import { listingStatusTexts } from "#app/modules/directory/holds/listing-status.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { ApplicationSummary } from "./application-summary.tsx"
import { ChangeTable } from "./change-table.tsx"
import { CheckTimeline } from "./check-timeline.tsx"
import { StepsNav } from "./step-frame.tsx"

interface OverviewProps<Page = ApplicationData> {
  page: Page & { idempotencyToken: string }
  lastResult: FormAnswer | undefined
}

/** Nothing was begun: what it takes, and the button. */
export function StartApplication({ page, lastResult }: OverviewProps<ListingPageData>) {
  const t = useTexts(listingTexts)
  return (
    <Card title={t("start-title")}>
      <div className="stack">
        <p>{t("start-text")}</p>
        <p className="muted">{t("start-need")}</p>
        <ButtonForm<typeof startApplicationSchema>
          id="start"
          intent="start"
          idempotencyToken={page.idempotencyToken}
          lastResult={lastResult}
          tone="main"
        >
          {t("start")}
        </ButtonForm>
      </div>
    </Card>
  )
}

/** How an entry stands: what was decided, how far the application or change is, what is in force, and what may be done. */
export function ListingOverview({ page, lastResult }: OverviewProps) {
  const t = useTexts(listingTexts)
  const s = useTexts(listingStatusTexts)
  const { agency, now } = page
  return (
    <TwoColumns
      aside={
        <>
          <Card title={t("check-title")}>
            <CheckTimeline agency={agency} now={now} />
          </Card>
          {canBeHeld(agency) && (
            <Card title={s("title")}>
              <p className="muted">{s("lead")}</p>
              <p>
                <Link to={path.listingStatus()}>{s("open")}</Link>
              </p>
            </Card>
          )}
          {agency.mayChange && <StartChange page={page} lastResult={lastResult} />}
          {agency.isListed && page.holdsCertificates && <Withdraw page={page} />}
          {agency.isEditable && agency.isChange && page.isManager && (
            <Card title={t("give-up-title")}>
              <p className="muted">{t("give-up-text")}</p>
              <ButtonForm<typeof giveUpChangeSchema>
                id="give-up"
                intent="give-up"
                idempotencyToken={page.idempotencyToken}
                lastResult={lastResult}
                tone="danger"
              >
                {t("give-up")}
              </ButtonForm>
            </Card>
          )}
        </>
      }
    >
      <Outcome agency={agency} />
      {agency.isEditable && <HowFar page={page} />}
      {agency.isChange && (
        <Card title={t("changes-title")}>
          <ChangeTable rows={page.changes} />
        </Card>
      )}
      {!agency.isEditable && <ApplicationSummary page={page} />}
    </TwoColumns>
  )
}

function Outcome({ agency }: { agency: ApplicationData["agency"] }) {
  const t = useTexts(listingTexts)
  if (agency.isInCheck) return <Callout>{t("in-check-note")}</Callout>
  const ends = { suspended: "suspended-title", removed: "ended-title", left: "ended-title" } as const
  if (agency.status in ends) {
    return (
      <Callout tone="risk" title={t(ends[agency.status as keyof typeof ends])} level={2}>
        <p>{agency.endReason}</p>
      </Callout>
    )
  }
  if (!agency.isEditable || agency.check.defects.length === 0) return null
  return (
    <Callout tone="warning" title={t("returned-title")} level={2}>
      <ul>
        {agency.check.defects.map(defect => (
          <li key={defect.id}>{defect.text}</li>
        ))}
      </ul>
    </Callout>
  )
}

/** The steps, and the one to go on with. */
function HowFar({ page }: { page: ApplicationData }) {
  const t = useTexts(listingTexts)
  const steps = useTexts(stepsTexts)
  const open = page.progress.find(part => part.state === "missing" && part.step !== "review")
  return (
    <Card title={t("continue-title")}>
      <div className="stack">
        <StepsNav progress={page.progress} />
        <p>
          <Link className="btn btn-main" to={path.listingStep(open?.step ?? "review")}>
            {open ? t("continue", { step: steps(`step.${open.step}`) }) : t("go-review")}
          </Link>
        </p>
      </div>
    </Card>
  )
}

function StartChange({ page, lastResult }: OverviewProps) {
  const t = useTexts(listingTexts)
  return (
    <Card title={t("change-title")}>
      <p className="muted">{t("change-text")}</p>
      {page.isManager ? (
        <ButtonForm<typeof startChangeSchema>
          id="change"
          intent="change"
          idempotencyToken={page.idempotencyToken}
          lastResult={lastResult}
        >
          {t("change")}
        </ButtonForm>
      ) : (
        <p>{t("change-manager")}</p>
      )}
    </Card>
  )
}

/** A certificate that holds no longer is told at once, also during a change. */
function Withdraw({ page }: { page: ApplicationData }) {
  const t = useTexts(listingTexts)
  return (
    <Card title={t("withdraw-title")}>
      <p className="muted">{t("withdraw-text")}</p>
      {page.isManager ? (
        <p>
          <Link to={path.withdrawCertificate()}>{t("withdraw-link")}</Link>
        </p>
      ) : (
        <p>{t("withdraw-manager")}</p>
      )}
    </Card>
  )
}
