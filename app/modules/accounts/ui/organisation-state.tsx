import type { OrganisationState } from "#app/modules/accounts/organisation.machine.ts"
import { organisationTexts } from "#app/modules/accounts/organisation.texts.ts"
import type { OrganisationView } from "#app/modules/accounts/organisation-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Timeline, type TimelineStep } from "#app/shared/ui/list/timeline.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

const TONES: Record<OrganisationState, Tone> = {
  draft: "plain",
  "in-check": "wait",
  returned: "risk",
  active: "open",
  suspended: "risk",
}

/** The state of an organisation in a word. */
export function OrganisationTag({ status }: { status: OrganisationState }) {
  const t = useTexts(organisationTexts)
  return <Tag tone={TONES[status]}>{t(`state.${status}`)}</Tag>
}

/** Where the form check stands: what happened, what is due, what has to be corrected. */
export function CheckState({ organisation, now }: { organisation: OrganisationView; now: Date | string }) {
  const t = useTexts(organisationTexts)
  const { status, check, createdAt, suspendedReason } = organisation
  const decided: TimelineStep =
    status === "active" || status === "returned"
      ? {
          key: "decided",
          state: "done",
          title: t(status === "active" ? "step.approved" : "step.returned"),
          when: check.decidedAt && <When at={check.decidedAt} />,
        }
      : {
          key: "decided",
          state: status === "in-check" ? "now" : "ahead",
          title: t("step.decided"),
          left: status === "in-check" && check.dueAt && (
            <>
              {t("check-due")}
              <When at={check.dueAt} now={now} deadline />
            </>
          ),
        }
  const steps: TimelineStep[] = [
    { key: "registered", state: "done", title: t("step.registered"), when: <When at={createdAt} /> },
    {
      key: "submitted",
      state: check.submittedAt ? "done" : "now",
      title: t("step.submitted"),
      when: check.submittedAt && <When at={check.submittedAt} />,
    },
    decided,
  ]
  return (
    <Card title={t("check-title")}>
      <p className="muted">{t("check-lead")}</p>
      {status === "suspended" && (
        <Notice tone="risk" title={t("suspended-title")}>
          {suspendedReason}
        </Notice>
      )}
      <Timeline steps={steps} />
      {status === "returned" && <Defects defects={check.defects} />}
    </Card>
  )
}

function Defects({ defects }: { defects: readonly string[] }) {
  const t = useTexts(organisationTexts)
  return (
    <Notice tone="warning" title={t("defects-title")}>
      <ol>
        {defects.map(defect => (
          <li key={defect}>{defect}</li>
        ))}
      </ol>
    </Notice>
  )
}
