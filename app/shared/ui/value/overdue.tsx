import { useTexts } from "#app/shared/i18n/language.tsx"
import type { InstantWords } from "#app/shared/time/describe.ts"
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
  /** Made on the server, where they count working days by the holidays of the district. */
  words: InstantWords
}

/** A time limit, marked once it has passed. */
export function DueBy({ at, now, words }: DueByProps) {
  return (
    <>
      <When at={at} words={words} deadline /> {new Date(at) <= new Date(now) && <Overdue />}
    </>
  )
}
