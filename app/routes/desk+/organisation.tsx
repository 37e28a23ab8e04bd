import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { changeOrganisation } from "#app/modules/accounts/organisations/change-organisation.server.ts"
import { organisationPageSchema } from "#app/modules/accounts/organisations/organisation.schema.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import { ownOrganisation } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { Members } from "#app/modules/accounts/ui/members.tsx"
import { CompareChange } from "#app/modules/accounts/ui/organisation-change.tsx"
import { OrganisationFacts, OrganisationFactsForm } from "#app/modules/accounts/ui/organisation-facts.tsx"
import { CheckState, OrganisationTag } from "#app/modules/accounts/ui/organisation-state.tsx"
import { SuspensionNotice } from "#app/modules/accounts/ui/suspension-notice.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "enterprise", "agency", "department")
  const { services, actor, now } = entered
  const own = found(await ownOrganisation(services, actor, now))
  return { own, now, needsPassword: needsProof(entered), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "agency", "department")
  const { services, actor, lang } = entered
  const sent = await readForm(args, entered, { licence: DOCUMENTS })
  const form = parseForm(sent, organisationPageSchema, accountRefusals)
  if (!form.ok) return form.reply
  if (form.value.intent === "role" || form.value.intent === "remove") {
    const proof = await prove(entered, form.value.currentPassword)
    if (!proof.ok) return form.refused(proof.error)
  }
  const asked = { asked: form.value, lang }
  const result = await changeOrganisation(services, found(isPerson(actor) && actor), asked)
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.organisation(), result.value.said, result.value.params)
}

export const meta = titled(organisationTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Organisation() {
  const t = useTexts(organisationTexts)
  const { own, now, needsPassword, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { organisation, canManage } = own
  const isChecked = organisation.kind !== "agency"
  const isOpen = ["draft", "returned", "active"].includes(organisation.status) && !organisation.isInCheck
  const canSubmit = isChecked && canManage && isOpen
  return (
    <>
      <Crumbs here={t("title")} />
      <PageHead
        title={organisation.name}
        tag={<OrganisationTag status={organisation.status} />}
        lead={organisation.uscc}
      />
      <TwoColumns aside={isChecked && <CheckState organisation={organisation} now={now} />}>
        <SuspensionNotice suspension={organisation.suspension} />
        {organisation.proposal?.submittedAt && (
          <>
            <Callout title={t("change-waiting-title")} level={2}>
              {t("change-waiting-text")}
            </Callout>
            <CompareChange organisation={organisation} />
          </>
        )}
        {canSubmit ? (
          <OrganisationFactsForm {...{ organisation, idempotencyToken }} lastResult={lastResult} />
        ) : (
          <Card title={t("facts-title")}>
            <OrganisationFacts organisation={organisation} />
          </Card>
        )}
        <Members {...{ own, needsPassword, idempotencyToken, lastResult }} />
      </TwoColumns>
    </>
  )
}
