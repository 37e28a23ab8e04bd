import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { helpTexts } from "#app/modules/publishing/help.texts.ts"
import { findTopics, HELP_GROUPS, type HelpGroup, helpQuestion } from "#app/modules/publishing/help-topics.ts"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card, Section, TwoColumns } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

const GROUPS = Object.keys(HELP_GROUPS) as HelpGroup[]

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await guard(args, "everyone")
  const q = helpQuestion(new URL(args.request.url).searchParams.get("q"))
  return { q, topics: findTopics(q, lang) }
}

export const meta = titled(helpTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Help() {
  const t = useTexts(helpTexts)
  const { q, topics } = useLoaderData<typeof loader>()
  const groups = GROUPS.map(group => ({
    group,
    shown: HELP_GROUPS[group].filter(topic => topics.includes(topic)),
  })).filter(({ shown }) => shown.length > 0)
  const contents = (
    <Card title={t("more")}>
      <p>{t("more-text")}</p>
      <p className="actions">
        <Link to={path.policies()}>{t("policies")}</Link>
        <Link to={path.complaint(path.help())}>{t("complain")}</Link>
      </p>
    </Card>
  )
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <TwoColumns aside={contents}>
        <SearchForm label={t("search")} example={t("example")} value={q} />
        {q && topics.length > 0 && (
          <p className="actions" role="status">
            {t("found", { n: topics.length })} <Link to={path.help()}>{t("all")}</Link>
          </p>
        )}
        {topics.length === 0 && (
          <EmptyState title={t("none", { q })} action={<Link to={path.help()}>{t("all")}</Link>}>
            {t("none-hint")}
          </EmptyState>
        )}
        {groups.map(({ group, shown }) => (
          <Section key={group} title={t(`group.${group}`)}>
            <div className="stack">
              {shown.map(topic => (
                <article key={topic} id={topic} className="card">
                  <h3>{t(`${topic}.title`)}</h3>
                  <Paragraphs text={t(`${topic}.text`)} />
                </article>
              ))}
            </div>
          </Section>
        ))}
      </TwoColumns>
    </div>
  )
}
