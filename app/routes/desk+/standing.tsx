import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { openDealsOf } from "#app/modules/contracts/contract-store.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { listingStatusTexts } from "#app/modules/directory/holds/listing-status.texts.ts"
import { shownHold } from "#app/modules/directory/holds/shown-hold.ts"
import { HoldList } from "#app/modules/directory/ui/hold-list.tsx"
import { changeListingStatus } from "#app/modules/lifecycle/listing-status-action.server.ts"
import { listingStatusPage } from "#app/modules/lifecycle/listing-status-page.server.ts"
import { DeclareCard, LeaveCard } from "#app/modules/lifecycle/ui/listing-status.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now, lang } = await guard(args, "agency")
  const listingStatus = await listingStatusPage(found(isPerson(actor) && actor), now)
  const holds =
    listingStatus?.holds.map(hold => ({ ...shownHold(hold, lang), isMeasure: hold.isMeasure })) ?? []
  return { listingStatus, holds, now, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return changeListingStatus(entered, await readForm(args, entered), openDealsOf)
}

export const meta = titled(listingStatusTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ListingStatusPage() {
  const t = useTexts(listingStatusTexts)
  const words = useTexts(directoryTexts)
  const { listingStatus, holds, now, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!listingStatus) {
    return (
      <>
        <PageHead title={t("title")} lead={t("lead")} />
        <EmptyState title={t("none-title")}>{t("none-text")}</EmptyState>
      </>
    )
  }
  const { status, openMeasures, mayLeave } = listingStatus
  return (
    <>
      <PageHead
        title={t("title")}
        tag={<Tag tone={status === "listed" ? "open" : "wait"}>{words(`state.${status}`)}</Tag>}
        lead={t("lead")}
      />
      <div className="stack">
        <DeclareCard
          listingStatus={listingStatus}
          idempotencyToken={idempotencyToken}
          now={now}
          lastResult={lastResult}
        />
        <Card title={t("holds")}>
          {holds.length === 0 ? <p className="muted">{t("holds-none")}</p> : <HoldList holds={holds} />}
          <p>
            <Link to={path.measures()}>{t("measures")}</Link>
            {openMeasures > 0 && ` · ${t("measures-open", { n: openMeasures })}`}
          </p>
        </Card>
        {mayLeave && <LeaveCard idempotencyToken={idempotencyToken} lastResult={lastResult} />}
      </div>
    </>
  )
}
