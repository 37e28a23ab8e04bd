import type { AgencyCheck, AgencyState } from "#app/modules/directory/agency.ts"
import { listingTexts } from "#app/modules/directory/listing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Timeline, type TimelineStep } from "#app/shared/ui/list/timeline.tsx"
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
  const { number = "", submittedAt, dueAt, decidedAt } = agency?.check ?? {}
  const isReturned = agency?.status === "returned"
  const isDecided = Boolean(agency && !agency.isInCheck && submittedAt)
  const check: TimelineStep = {
    key: "check",
    state: agency?.isInCheck ? "now" : isDecided ? "done" : "ahead",
    title: t("step-check"),
    left: agency?.isInCheck && dueAt && <When at={dueAt} now={now} deadline />,
  }
  const result: TimelineStep = isReturned
    ? {
        key: "result",
        state: "now",
        title: t("step-returned"),
        when: decidedAt && <When at={decidedAt} now={now} />,
      }
    : {
        key: "result",
        state: agency?.isListed ? "done" : "ahead",
        title: t("step-listed"),
        when: agency?.isListed && agency.listedAt && <When at={agency.listedAt} now={now} />,
      }
  const steps: TimelineStep[] = [
    { key: "draft", state: submittedAt ? "done" : "now", title: t("step-draft") },
    {
      key: "submitted",
      state: submittedAt ? "done" : "ahead",
      title: submittedAt ? t("step-submitted", { number }) : t("submit"),
      when: submittedAt && <When at={submittedAt} now={now} />,
    },
    check,
    result,
  ]
  return <Timeline steps={steps} />
}
