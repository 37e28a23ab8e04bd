import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import { listPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { PolicyGroups } from "#app/modules/policies/ui/policy-groups.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  return { policies: await listPolicies(now) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(policiesTexts, lang)("title"))

export default function Policies() {
  const t = useTexts(policiesTexts)
  const { policies } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <PolicyGroups policies={policies} />
    </div>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
