import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import { noticePage } from "#app/modules/vetting/notice/notice-page.server.ts"
import { objectToListing } from "#app/modules/vetting/notice/object-to-listing.server.ts"
import { NoticeFacts } from "#app/modules/vetting/notice/ui/notice-facts.tsx"
import { NoticeState } from "#app/modules/vetting/notice/ui/notice-rows.tsx"
import { ObjectCard } from "#app/modules/vetting/notice/ui/object-card.tsx"
import { objectSchema } from "#app/modules/vetting/vetting.schema.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang, now } = await guard(args, "everyone")
  const [page, calendar] = await Promise.all([
    noticePage(services, actor, args.params.id ?? "", lang),
    calendarAhead(now),
  ])
  return { ...found(page), calendar, now, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const { services, actor } = entered
  const sent = await readForm(args, entered, { evidence: DOCUMENTS })
  const form = parseForm(sent, objectSchema, noticeTexts)
  if (!form.ok) return form.reply
  const noticeId = args.params.id ?? ""
  const done = await objectToListing(services, found(isPerson(actor) && actor), { ...form.value, noticeId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, path.listingNotice(noticeId), "submitted")
}

export const meta = titledBy<typeof loader>(data => data?.notice.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ListingNoticePage() {
  const t = useTexts(noticeTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { notice, now } = page
  const trail = [
    { to: path.agencies(), label: t("agencies") },
    { to: path.listingNotices(), label: t("title") },
  ]
  return (
    <div className="wrap band">
      <Crumbs trail={trail} here={notice.name} />
      <PageHead
        title={notice.name}
        tag={<NoticeState state={notice.state} />}
        lead={
          <>
            {t("until")}{" "}
            <CalendarProvider ahead={page.calendar}>
              <When at={notice.endsAt} now={now} deadline={notice.isOpen && "working-days"} />
            </CalendarProvider>
          </>
        }
      />
      <TwoColumns aside={<ObjectCard {...page} lastResult={lastResult} />}>
        <Callout>{t("formal-only")}</Callout>
        <NoticeFacts notice={notice} items={page.items} licences={page.licences} />
      </TwoColumns>
    </div>
  )
}
