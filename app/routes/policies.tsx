import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import { listPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { PolicyGroups } from "#app/modules/policies/ui/policy-groups.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  return { policies: await listPolicies(now) }
}

export const meta = titled(policiesTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

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
