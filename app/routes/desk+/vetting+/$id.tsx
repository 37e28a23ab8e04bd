import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { CheckTimeline } from "#app/modules/directory/application/ui/check-timeline.tsx"
import { OwnLicences } from "#app/modules/directory/application/ui/own-licences.tsx"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { DeclaredFacts, ItemConditions } from "#app/modules/directory/vetting/ui/vetting-facts.tsx"
import { VettingForms } from "#app/modules/directory/vetting/ui/vetting-forms.tsx"
import { vettingTexts } from "#app/modules/directory/vetting/vetting.texts.ts"
import { decideFile } from "#app/modules/directory/vetting/vetting-action.server.ts"
import { vettingPage } from "#app/modules/directory/vetting/vetting-page.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "vetting", "supervision", "operation-publish")
  const page = found(await vettingPage(services, actor, args.params.id ?? "", lang))
  return { ...page, once: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "vetting", "supervision", "operation-publish")
  return decideFile(entered, await readForm(args, entered), args.params.id ?? "")
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(matches, () => data?.file.name ?? "")

export default function VettingFilePage() {
  const t = useTexts(vettingTexts)
  const words = useTexts(directoryTexts)
  const { file, licences, items, lacks, now, once } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.vetting(), label: t("title") }]} here={file.name} />
      <PageHead
        title={file.name}
        tag={<Tag tone={file.isInCheck ? "wait" : "plain"}>{words(`state.${file.status}`)}</Tag>}
        lead={file.check.number}
      />
      <TwoColumns
        aside={
          <>
            <Card>
              <CheckTimeline agency={file} now={now} />
            </Card>
            <VettingForms file={file} hasProblems={lacks.length > 0} once={once} lastResult={lastResult} />
          </>
        }
      >
        {lacks.length > 0 ? (
          <Notice tone="risk" title={t("problems-title", { n: lacks.length })} level={2}>
            <ul>
              {lacks.map(lack => (
                <li key={lack}>{lack}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="success">{t("no-problems")}</Notice>
        )}
        <Card title={t("declared")}>
          <DeclaredFacts file={file} />
        </Card>
        <Card title={t("evidence")}>
          <OwnLicences licences={licences} />
        </Card>
        <Card title={t("items")}>
          <ItemConditions items={items} />
        </Card>
      </TwoColumns>
    </>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
