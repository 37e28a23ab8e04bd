import { useLang } from "#app/shared/i18n/language.tsx"
import { describeDay, describeInstant } from "#app/shared/time/describe.ts"
import { useCalendar } from "./calendar.tsx"

interface WhenProps {
  /** An instant, as a Date or as it travels in JSON. */
  at: Date | string
  /** The clock of the server; without it only the absolute time is shown, with its year. */
  now?: Date | string
  /** The time left or gone stands out: for deadlines; one that a rule counts in working days says how many are left. */
  deadline?: boolean | "working-days"
}

const LONG_AGO = new Date(0)

/** A moment: 11-30（周一）17:00，还剩 2 个工作日. */
export function When({ at, now, deadline = false }: WhenProps) {
  const lang = useLang()
  const instant = new Date(at)
  const calendar = useCalendar()
  const counted = deadline === "working-days" ? calendar : undefined
  const said = describeInstant(instant, now ? new Date(now) : LONG_AGO, lang, counted)
  const relative = now ? said.relative : ""
  return (
    <span className="when">
      <time dateTime={instant.toISOString()}>{said.absolute}</time>
      {relative && <span className={deadline ? "when-left" : "muted"}>{relative}</span>}
    </span>
  )
}

/** A calendar day of the district, `YYYY-MM-DD`, with its weekday. */
export function OnDay({ day }: { day: string }) {
  const lang = useLang()
  return <time dateTime={day}>{describeDay(day, lang)}</time>
}
