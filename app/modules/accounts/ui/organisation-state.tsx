import type { OrganisationState } from "#app/modules/accounts/organisations/organisation.machine.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import type { OrganisationView } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Timeline, type TimelineItem } from "#app/shared/ui/list/timeline.tsx"
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
  const { status, check, createdAt, proposal } = organisation
  const steps: TimelineItem[] = [
    { key: "registered", state: "done", title: t("step.registered"), when: <When at={createdAt} /> },
    {
      key: "submitted",
      state: check.submittedAt ? "done" : "now",
      title: t("step.submitted"),
      when: check.submittedAt && <When at={check.submittedAt} />,
    },
    useDecision(organisation, now),
  ]
  return (
    <Card title={t("check-title")}>
      <p className="muted">{t("check-lead")}</p>
      <Timeline steps={proposal ? [...steps, ...changeSteps(t, organisation, now)] : steps} />
      <Defects defects={proposal?.defects ?? (status === "returned" ? check.defects : [])} />
    </Card>
  )
}

function useDecision({ status, check }: OrganisationView, now: Date | string): TimelineItem {
  const t = useTexts(organisationTexts)
  if (status === "active" || status === "returned") {
    const title = t(status === "active" ? "step.approved" : "step.returned")
    const when = check.decidedAt && <When at={check.decidedAt} />
    return { key: "decided", state: "done", title, when }
  }
  const isNow = status === "in-check"
  const left = isNow && check.dueAt && (
    <>
      {t("check-due")}
      <When at={check.dueAt} now={now} deadline="working-days" />
    </>
  )
  return { key: "decided", state: isNow ? "now" : "ahead", title: t("step.decided"), left }
}

/** A change of an active organisation: handed in and due, or back. */
function changeSteps(
  t: (key: "step.change" | "step.change-returned" | "step.decided" | "check-due") => string,
  { proposal }: OrganisationView,
  now: Date | string,
): TimelineItem[] {
  if (!proposal?.submittedAt) return [{ key: "change", state: "now", title: t("step.change-returned") }]
  const left = proposal.dueAt && (
    <>
      {t("check-due")}
      <When at={proposal.dueAt} now={now} deadline="working-days" />
    </>
  )
  return [
    { key: "change", state: "done", title: t("step.change"), when: <When at={proposal.submittedAt} /> },
    { key: "change-decided", state: "now", title: t("step.decided"), left },
  ]
}

function Defects({ defects }: { defects: readonly string[] }) {
  const t = useTexts(organisationTexts)
  if (defects.length === 0) return null
  return (
    <Callout tone="warning" title={t("defects-title")}>
      <ol>
        {defects.map(defect => (
          <li key={defect}>{defect}</li>
        ))}
      </ol>
    </Callout>
  )
}
