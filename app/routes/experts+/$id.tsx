import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import { expertPage } from "#app/modules/experts/expert-queries.server.ts"
import { ExpertFacts, ExpertHelps, ExpertHours } from "#app/modules/experts/ui/expert-profile.tsx"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return { expert: found(await expertPage(args.params.id ?? "")) }
}

export const meta = titledBy<typeof loader>(data => data?.expert.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ExpertPage() {
  const t = useTexts(expertTexts)
  const fieldName = useTexts(fieldTexts)
  const { expert } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.experts(), label: t("title") }]} here={expert.name} />
      <PageHead
        title={expert.name}
        tag={<Tag>{expert.batch}</Tag>}
        lead={expert.fields.map(field => fieldName(field)).join(" · ")}
      />
      <TwoColumns
        aside={
          <>
            <Card title={t("hours")}>
              <ExpertHours hours={expert.hours} />
            </Card>
            <Card title={t("related-items")}>
              <ul className="plain-list">
                {expert.fields.map(field => (
                  <li key={field}>
                    <Link to={path.items({ field })}>{t("items-in", { field: fieldName(field) })}</Link>
                  </li>
                ))}
              </ul>
            </Card>
            <p>
              <Link to={path.complaint(path.expert(expert.id))}>{t("complain")}</Link>
            </p>
          </>
        }
      >
        <ExpertHelps helps={expert.helps} />
        <Card title={t("bio")}>
          <Paragraphs text={expert.bio} />
        </Card>
        <Card title={t("facts")}>
          <ExpertFacts profile={expert} />
          <p className="small muted">{t("employer-note")}</p>
        </Card>
      </TwoColumns>
    </div>
  )
}
