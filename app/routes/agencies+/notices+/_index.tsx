import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import { listingNotices } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { NoticeRows } from "#app/modules/vetting/notice/ui/notice-rows.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Section } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  const [notices, calendar] = await Promise.all([listingNotices(), calendarAhead(now)])
  return { ...notices, calendar, now }
}

export const meta = titled(noticeTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ListingNoticesPage() {
  const t = useTexts(noticeTexts)
  const { running, ended, calendar, now } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.agencies(), label: t("agencies") }]} here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        {running.length > 0 ? (
          <Section title={t("running")}>
            <CalendarProvider ahead={calendar}>
              <NoticeRows notices={running} now={now} />
            </CalendarProvider>
          </Section>
        ) : (
          <EmptyState title={t("empty-title")}>{t("empty-text")}</EmptyState>
        )}
        {ended.length > 0 && (
          <Section title={t("ended")}>
            <NoticeRows notices={ended} now={now} />
          </Section>
        )}
      </div>
    </div>
  )
}
