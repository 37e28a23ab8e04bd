import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { complaintReceipt } from "#app/modules/complaints/complaint-queries.server.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { TargetLink } from "#app/modules/complaints/ui/target-link.tsx"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { PrintButton } from "#app/shared/ui/copy-button.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  const [receipt, calendar] = await Promise.all([complaintReceipt(args.params.id ?? ""), calendarAhead(now)])
  return { receipt: found(receipt), calendar, now }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  ...pageMeta(matches, lang =>
    translator(complaintTexts, lang)("receipt-title", { number: data?.receipt.number ?? "" }),
  ),
  { name: "robots", content: "noindex" },
]

export default function ComplaintReceiptPage() {
  const t = useTexts(complaintTexts)
  const { receipt, calendar, now } = useLoaderData<typeof loader>()
  const { number, kind, state, target, filedAt, dueAt, hasContact } = receipt
  const title = t("receipt")
  const due = (
    <CalendarProvider ahead={calendar}>
      <When at={dueAt} now={now} deadline="working-days" />
    </CalendarProvider>
  )
  return (
    <div className="wrap band">
      <Crumbs here={title} />
      <PageHead
        title={title}
        tag={<Tag tone="wait">{t(`state.${state}`)}</Tag>}
        lead={t("receipt-lead")}
        action={<PrintButton />}
      />
      <div className="stack">
        <Card>
          <Facts
            layout="table"
            facts={[
              { term: t("number"), value: <b>{number}</b> },
              { term: t("kind"), value: t(`kind.${kind}`) },
              { term: t("about"), value: <TargetLink target={target} /> },
              { term: t("filed-at"), value: <When at={filedAt} /> },
              { term: t("due-at"), value: due },
            ]}
          />
        </Card>
        <Callout tone={hasContact ? "info" : "warning"}>
          <p>{hasContact ? t("next-offline") : t("no-contact")}</p>
        </Callout>
        <p>
          <Link to={path.policies()}>{t("rules")}</Link>
        </p>
      </div>
    </div>
  )
}

export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"
