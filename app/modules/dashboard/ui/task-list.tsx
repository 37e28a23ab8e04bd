import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import type { TaskView } from "#app/modules/dashboard/task-view.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { LinkButton, NotYet } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"
import { Overdue } from "#app/shared/ui/value/overdue.tsx"

/** What waits, the first due on top, each with the one button that moves it on. */
export function TaskList({ tasks }: { tasks: readonly TaskView[] }) {
  const t = useTexts(deskTexts)
  if (tasks.length === 0) return <EmptyState title={t("nothing-title")}>{t("nothing-text")}</EmptyState>
  return (
    <Rows label={t("title")}>
      {tasks.map(({ kind, about, to, due, isOverdue, notBefore }) => (
        <TaskRow
          key={`${kind} ${to} ${about}`}
          due={due ?? { absolute: t("no-limit"), relative: "" }}
          title={
            isOverdue ? (
              <>
                {t(`task.${kind}`)} <Overdue />
              </>
            ) : (
              t(`task.${kind}`)
            )
          }
          action={
            notBefore ? (
              <NotYet slim>{t("not-before", { time: notBefore })}</NotYet>
            ) : (
              <LinkButton slim to={to}>
                {t(`button.${kind}`)}
              </LinkButton>
            )
          }
        >
          {about}
        </TaskRow>
      ))}
    </Rows>
  )
}
