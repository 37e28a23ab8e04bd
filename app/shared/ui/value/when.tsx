import { useLang } from "#app/shared/i18n/language.tsx"
import { describeDay, describeInstant, type InstantWords } from "#app/shared/time/describe.ts"

interface WhenProps {
  /** An instant, as a Date or as it travels in JSON. */
  at: Date | string
  /** The clock of the server; without it only the absolute time is shown, with its year. */
  now?: Date | string
  /** Words made on the server, where they count working days by the holidays of the district. */
  words?: InstantWords
  /** The time left or gone stands out: for deadlines. */
  deadline?: boolean
}

const LONG_AGO = new Date(0)

/** A moment: 11-30（周一）17:00，还剩 2 个工作日. */
export function When({ at, now, words, deadline = false }: WhenProps) {
  const lang = useLang()
  const instant = new Date(at)
  const said = words ?? describeInstant(instant, now ? new Date(now) : LONG_AGO, lang)
  const relative = words || now ? said.relative : ""
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
