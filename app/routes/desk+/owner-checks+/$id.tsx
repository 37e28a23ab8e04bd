import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { decideOrganisationCheck } from "#app/modules/accounts/organisations/decide-organisation-check.server.ts"
import { decideCheckSchema } from "#app/modules/accounts/organisations/organisation.schema.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import { ownerCheckFile } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { DecideCheck } from "#app/modules/accounts/ui/decide-check.tsx"
import { CompareChange, OrganisationHistory } from "#app/modules/accounts/ui/organisation-change.tsx"
import { OrganisationFacts } from "#app/modules/accounts/ui/organisation-facts.tsx"
import { CheckState, OrganisationTag } from "#app/modules/accounts/ui/organisation-state.tsx"
import { SuspensionNotice } from "#app/modules/accounts/ui/suspension-notice.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

/** Who decides, and who has to know what they would suspend. */
const READERS = ["vetting", "system", "supervision", "operation-publish"] as const

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, ...READERS)
  const file = found(await ownerCheckFile(services, actor, args.params.id ?? "", now))
  return { ...file, now, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "vetting", "system")
  const form = parseForm(await readForm(args), decideCheckSchema, accountRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, intent } = form.value
  const decision =
    form.value.intent === "return"
      ? { outcome: form.value.intent, defects: form.value.defects }
      : { outcome: form.value.intent }
  const result = await decideOrganisationCheck(
    services,
    actor,
    args.params.id ?? "",
    decision,
    idempotencyToken,
  )
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.ownerChecks(), intent === "approve" ? "approved" : "returned")
}

export const meta = titledBy<typeof loader>(
  (data, lang) => data?.organisation.name ?? translator(organisationTexts, lang)("checks-title"),
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function OwnerCheck() {
  const t = useTexts(organisationTexts)
  const { organisation, canDecide, history, now, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.ownerChecks(), label: t("checks-title") }]} here={organisation.name} />
      <PageHead title={organisation.name} tag={<OrganisationTag status={organisation.status} />} />
      <TwoColumns
        aside={
          <>
            {canDecide && <DecideCheck idempotencyToken={idempotencyToken} lastResult={lastResult} />}
            <CheckState organisation={organisation} now={now} />
          </>
        }
      >
        <SuspensionNotice suspension={organisation.suspension} />
        <CompareChange organisation={organisation} />
        <Card title={t(organisation.proposal ? "compare-before" : "file-title")}>
          <OrganisationFacts organisation={organisation} />
        </Card>
        <OrganisationHistory history={history} />
      </TwoColumns>
    </>
  )
}
