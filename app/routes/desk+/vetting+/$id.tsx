import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ChangeTable } from "#app/modules/application/ui/change-table.tsx"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { registerTexts } from "#app/modules/directory/register/register.texts.ts"
import { RegisterForm } from "#app/modules/directory/register/ui/register-form.tsx"
import { ClaimCard } from "#app/modules/vetting/ui/claim-card.tsx"
import { Decisions } from "#app/modules/vetting/ui/decisions.tsx"
import { OtherFacts } from "#app/modules/vetting/ui/other-facts.tsx"
import {
  ItemSection,
  LicenceSection,
  OrganisationSection,
  PeopleSection,
} from "#app/modules/vetting/ui/side-by-side.tsx"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import { decideFile } from "#app/modules/vetting/vetting-action.server.ts"
import { vettingPage } from "#app/modules/vetting/vetting-page.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "vetting", "supervision", "operation-publish")
  const page = found(await vettingPage(services, actor, args.params.id ?? "", lang))
  return { ...page, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "vetting", "supervision", "operation-publish")
  return decideFile(entered, await readForm(args, entered), args.params.id ?? "")
}

export const meta = titledBy<typeof loader>(data => data?.file.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function VettingFilePage() {
  const t = useTexts(vettingTexts)
  const words = useTexts(directoryTexts)
  const register = useTexts(registerTexts)
  const page = useLoaderData<typeof loader>()
  const { file, refusals, idempotencyToken } = page
  const lastResult = useActionData<typeof action>()
  const { number = "", round, kind } = file.check
  const isWaiting = file.isInCheck && !page.notice
  return (
    <>
      <Crumbs trail={[{ to: path.vetting(), label: t("queue") }]} here={file.name} />
      <PageHead
        title={file.name}
        tag={<Tag tone={file.isInCheck ? "wait" : "plain"}>{words(`state.${file.status}`)}</Tag>}
        lead={number && t("number-round", { number, round })}
      />
      <div className="stack">
        {isWaiting && file.mayVet && (
          <ClaimCard file={file} now={page.now} idempotencyToken={idempotencyToken} lastResult={lastResult} />
        )}
        {refusals.length > 0 ? (
          <Callout tone="risk" title={t("refusals-title", { n: refusals.length })} level={2}>
            <ul>
              {refusals.map(refusal => (
                <li key={refusal}>{refusal}</li>
              ))}
            </ul>
          </Callout>
        ) : (
          <Callout tone="success">{t("no-refusals")}</Callout>
        )}
        {kind === "change" && page.hasProposal && (
          <Card title={t("changes-title")}>
            <ChangeTable rows={page.changes} />
          </Card>
        )}
        <Card title={t("organisation")} aside={<span className="small">{register("title")}</span>}>
          <OrganisationSection page={page} />
          {file.mayVet && (
            <RegisterForm idempotencyToken={idempotencyToken} lastResult={lastResult} today={page.today} />
          )}
          <OtherFacts file={file} />
        </Card>
        <Card title={t("licences")}>
          <LicenceSection licences={page.licences} />
        </Card>
        <Card title={t("people")}>
          <PeopleSection people={page.people} />
        </Card>
        <Card title={t("items")}>
          <ItemSection items={page.items} />
        </Card>
        <Decisions page={page} idempotencyToken={idempotencyToken} lastResult={lastResult} />
      </div>
    </>
  )
}
