import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { announcementPage } from "#app/modules/publishing/announcement-queries.server.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await guard(args, "everyone")
  return { announcement: found(await announcementPage(lang, args.params.id ?? "")) }
}

export const meta = titledBy<typeof loader>(data => data?.announcement.title)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function AnnouncementPage() {
  const t = useTexts(publishingTexts)
  const lang = useLang()
  const { announcement } = useLoaderData<typeof loader>()
  const { title, kind, publishedAt, body, withdrawnAt } = announcement
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.announcements(), label: t("title") }]} here={title} />
      <PageHead title={title} tag={<Tag>{t(`kind.${kind}`)}</Tag>} lead={<When at={publishedAt} />} />
      {withdrawnAt && (
        <Callout tone="warning">
          {t("withdrawn", { when: describeDay(localDay(new Date(withdrawnAt)), lang) })}
        </Callout>
      )}
      {body && (
        <article>
          <Paragraphs text={body} />
        </article>
      )}
    </div>
  )
}
