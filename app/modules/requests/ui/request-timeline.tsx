import type { Planned, TimelineEntry } from "#app/modules/requests/reading/request-timeline.ts"
import { requestTexts } from "#app/modules/requests/request.texts.ts"
import { actorText, reasonText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Timeline, type TimelineItem } from "#app/shared/ui/list/timeline.tsx"
import { useCalendar } from "#app/shared/ui/value/calendar.tsx"

/** Steps whose note is a reason and belongs to the public. */
const WITH_NOTE = ["fail", "annul", "select", "decline-to-next", "return"]

/** What happened, what is happening and what comes next, each with its time and who acts. */
export function RequestTimeline({ entries, now }: { entries: readonly TimelineEntry[]; now: Date }) {
  const toStep = useSteps(now)
  return <Timeline steps={entries.map(toStep)} />
}

function useSteps(now: Date) {
  const t = useTexts(requestTexts)
  const lang = useLang()
  const calendar = useCalendar()
  const limitOf = (entry: Extract<TimelineEntry, { plan: Planned }>) => {
    if (entry.by) return t("before-time", { time: describeInstant(entry.by, now, lang).absolute })
    if (entry.plan === "open") return t("after-closing")
    if (!entry.workingDays) return undefined
    return t(entry.plan === "notice" ? "for-days" : "within-days", { n: entry.workingDays })
  }
  return (entry: TimelineEntry, index: number): TimelineItem => {
    const key = `${index}`
    if (entry.state === "done") {
      const { event, at, actor, note } = entry
      const title = lookup(requestTexts, lang, `done.${event}`) ?? event
      const said = note && WITH_NOTE.includes(event) ? `${title}：${reasonText(note, lang)}` : title
      const when = describeInstant(new Date(at), now, lang).absolute
      return { key, state: "done", title: said, when, who: actorText(actor, lang) }
    }
    // Owners choose when quotes close; every other limit is counted by a rule.
    const counted = entry.plan === "close" ? undefined : calendar
    const left = entry.by && entry.state === "now" && describeInstant(entry.by, now, lang, counted).relative
    const title = t(`plan.${entry.plan}`)
    return { key, state: entry.state, title, when: limitOf(entry), who: t(`who.${entry.plan}`), left }
  }
}
