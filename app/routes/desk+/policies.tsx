import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import { listPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { setPolicySchema } from "#app/modules/policies/setting/set-policy.schema.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { setPolicyTexts } from "#app/modules/policies/setting/set-policy.texts.ts"
import { PolicyGroups } from "#app/modules/policies/ui/policy-groups.tsx"
import { SetPolicyForm } from "#app/modules/policies/ui/set-policy-form.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path, withQuery } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const policies = await listPolicies(entered.now)
  const key = new URL(args.request.url).searchParams.get("key")
  const chosen = policies.find(p => p.key === key)
  const today = localDay(entered.now)
  return { policies, chosen, today, needsPassword: needsProof(entered), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor } = entered
  const form = parseForm(await readForm(args), setPolicySchema, setPolicyTexts)
  if (!form.ok) return form.reply
  const { currentPassword, idempotencyToken, ...input } = form.value
  const proof = await prove(entered, currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const result = await setPolicy(services, actor, input, idempotencyToken)
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.managePolicies(), "policy-set")
}

export const meta = titled(policiesTexts, "change.title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

const changeHref = (key: string) => withQuery(path.managePolicies(), { key })

export default function ManagePolicies() {
  const t = useTexts(policiesTexts)
  const own = useTexts(setPolicyTexts)
  const { policies, chosen, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const trail = chosen ? [{ to: path.managePolicies(), label: t("title") }] : []
  return (
    <>
      <Crumbs trail={trail} here={chosen ? t("change.title") : t("title")} />
      <PageHead title={chosen ? t("change.title") : t("title")} lead={own("lead")} />
      {chosen ? (
        <SetPolicyForm key={chosen.key} policy={chosen} lastResult={lastResult} {...form} />
      ) : (
        <PolicyGroups policies={policies} changeHref={changeHref} />
      )}
    </>
  )
}
