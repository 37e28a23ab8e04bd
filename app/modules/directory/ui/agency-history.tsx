import { profileTexts } from "#app/modules/directory/profile/profile.texts.ts"
import type { ProfileView } from "#app/modules/directory/profile/profile-view.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { PageWindow } from "#app/shared/pagination.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { Timeline } from "#app/shared/ui/list/timeline.tsx"

interface HistoryProps {
  lines: ProfileView["history"]
  window: PageWindow
}

/** What changed when, newest first. */
export function AgencyHistory({ lines, window }: HistoryProps) {
  const t = useTexts(profileTexts)
  return (
    <Card title={t("history")} id="history">
      <p className="small muted">{t(lines.length === 0 ? "history-none" : "history-lead")}</p>
      <Timeline
        steps={lines.map(({ key, when, title, more }) => ({
          ...{ key, state: "done" as const, title, when },
          who: more.map(words => <div key={words}>{words}</div>),
        }))}
      />
      {window.pages > 1 && <Pagination window={window} />}
    </Card>
  )
}
