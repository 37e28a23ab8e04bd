import { useTexts } from "#app/shared/i18n/language.tsx"
import { timeTexts } from "#app/shared/time/time.texts.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "./when.tsx"

/** Says that a time limit has passed. */
export function Overdue() {
  const t = useTexts(timeTexts)
  return <Tag tone="risk">{t("overdue")}</Tag>
}

interface DueByProps {
  at: Date | string
  now: Date | string
}

/** A time limit that a rule counts in working days, marked once it has passed. */
export function DueBy({ at, now }: DueByProps) {
  return (
    <>
      <When at={at} now={now} deadline="working-days" /> {new Date(at) <= new Date(now) && <Overdue />}
    </>
  )
}
