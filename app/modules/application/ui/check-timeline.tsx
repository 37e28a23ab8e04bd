import { listingTexts } from "#app/modules/application/listing.texts.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import type { AgencyState } from "#app/modules/directory/agency.ts"
import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Timeline, type TimelineItem } from "#app/shared/ui/list/timeline.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface CheckTimelineProps {
  agency: {
    status: AgencyState
    listedAt?: Date
    isListed: boolean
    isInCheck: boolean
    check: Pick<AgencyCheck, "number" | "submittedAt" | "dueAt" | "decidedAt">
  } | null
  now: Date
}

/** What happened to the application, what is happening, what comes next. */
export function CheckTimeline({ agency, now }: CheckTimelineProps) {
  const t = useTexts(listingTexts)
  const steps = useTexts(stepsTexts)
  const { number = "", submittedAt } = agency?.check ?? {}
  const draft: TimelineItem = { key: "draft", state: submittedAt ? "done" : "now", title: t("step-draft") }
  const submitted: TimelineItem = submittedAt
    ? {
        key: "submitted",
        state: "done",
        title: t("step-submitted", { number }),
        when: <When at={submittedAt} now={now} />,
      }
    : { key: "submitted", state: "ahead", title: steps("submit") }
  return <Timeline steps={[draft, submitted, useCheckStep(agency, now), useResultStep(agency, now)]} />
}

function useCheckStep(agency: CheckTimelineProps["agency"], now: Date): TimelineItem {
  const step = { key: "check", title: useTexts(listingTexts)("step-check") }
  const { submittedAt, dueAt } = agency?.check ?? {}
  if (!agency?.isInCheck) return { ...step, state: submittedAt ? "done" : "ahead" }
  return { ...step, state: "now", left: dueAt && <When at={dueAt} now={now} deadline="working-days" /> }
}

function useResultStep(agency: CheckTimelineProps["agency"], now: Date): TimelineItem {
  const t = useTexts(listingTexts)
  const at = (instant: Date | undefined) => instant && <When at={instant} now={now} />
  if (agency?.status === "returned") {
    return { key: "result", state: "now", title: t("step-returned"), when: at(agency.check.decidedAt) }
  }
  const isDone = agency?.isListed ?? false
  const when = isDone ? at(agency?.listedAt) : undefined
  return { key: "result", state: isDone ? "done" : "ahead", title: t("step-listed"), when }
}
