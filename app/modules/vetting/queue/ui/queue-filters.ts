import { queueTexts } from "#app/modules/vetting/queue/queue.texts.ts"
import { QUEUE_SHOWS } from "#app/modules/vetting/queue/queue-question.ts"
import type { QueueCounts } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FilterGroup } from "#app/shared/ui/list/filters.tsx"

/** What narrows the queue, with how many there are. */
export function useQueueFilters(counts: QueueCounts): FilterGroup[] {
  const t = useTexts(queueTexts)
  const fieldName = useTexts(fieldTexts)
  const countOf = { all: counts.waiting, free: counts.free, mine: counts.mine, overdue: counts.overdue }
  const kinds = ["admission", "change"] as const
  const any = { value: "", label: t("any") }
  return [
    {
      ...{ param: "show", title: t("show"), single: true, whole: "all" },
      choices: QUEUE_SHOWS.map(value => ({ value, label: t(`show.${value}`), count: countOf[value] })),
    },
    {
      ...{ param: "kind", title: t("kind"), single: true, whole: "" },
      choices: [any, ...kinds.map(value => ({ value, label: t(`kind.${value}`) }))],
    },
    {
      ...{ param: "field", title: t("field"), single: true, whole: "" },
      choices: [any, ...FIELD_IDS.map(value => ({ value, label: fieldName(value) }))],
    },
  ]
}
