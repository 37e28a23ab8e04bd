import { useTexts } from "#app/shared/i18n/language.tsx"
import { timeTexts } from "#app/shared/time/time.texts.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "./when.tsx"

/** Says that a time limit has passed. */
export function Overdue() {
  const t = useTexts(timeTexts)
  return <Tag tone="risk">{t("overdue")}</Tag>
}

/** A time limit, marked once it has passed. */
export function DueBy({ at, now }: { at: Date | string; now: Date | string }) {
  return (
    <>
      <When at={at} now={now} deadline /> {new Date(at) <= new Date(now) && <Overdue />}
    </>
  )
}
