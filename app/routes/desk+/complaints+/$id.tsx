import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { complaintCase } from "#app/modules/complaints/complaint-queries.server.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { TargetLink } from "#app/modules/complaints/ui/target-link.tsx"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "supervision")
  return { file: found(await complaintCase(services, actor, args.params.id ?? "")), now }
}

export const meta = titledBy<typeof loader>(data => data?.file.number)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ComplaintCasePage() {
  const t = useTexts(complaintTexts)
  const { file, now } = useLoaderData<typeof loader>()
  const { number, kind, state, target, evidence } = file
  return (
    <>
      <Crumbs trail={[{ to: path.complaints(), label: t("list-title") }]} here={number} />
      <PageHead title={`${number} ${t(`kind.${kind}`)}`} tag={<Tag tone="wait">{t(`state.${state}`)}</Tag>} />
      <div className="stack">
        <Card>
          <Facts
            layout="table"
            facts={[
              { term: t("about"), value: <TargetLink target={target} /> },
              { term: t("filed-by"), value: file.filedByName ?? t("anonymous") },
              { term: t("contact"), value: file.contact },
              { term: t("filed-at"), value: <When at={file.filedAt} now={now} /> },
              { term: t("due-at"), value: <DueBy at={file.dueAt} now={now} /> },
              {
                term: t("evidence"),
                value: evidence && (
                  <FileLink href={path.file(evidence.id)} name={evidence.name} bytes={evidence.bytes} />
                ),
              },
            ]}
          />
        </Card>
        <Card title={t("text")}>
          <Paragraphs text={file.text} />
        </Card>
        <Callout>{t("case-handling")}</Callout>
      </div>
    </>
  )
}
