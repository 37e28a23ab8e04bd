import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { gateInWords, inWords } from "#app/modules/requests/drafting/refusal-words.server.ts"
import { reviewFile } from "#app/modules/requests/reading/desk-queries.server.ts"
import { reviewAction } from "#app/modules/requests/request-actions.server.ts"
import { reviewTexts } from "#app/modules/requests/review/review.texts.ts"
import { RefusalList } from "#app/modules/requests/ui/refusal-list.tsx"
import { RequestFacts } from "#app/modules/requests/ui/request-facts.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { RequestTimeline } from "#app/modules/requests/ui/request-timeline.tsx"
import { ReviewActions } from "#app/modules/requests/ui/review-actions.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof } from "#app/platform/auth/proof.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-review", "operation-publish", "supervision")
  const { services, actor, lang, now } = entered
  const request = found(await reviewFile(services, actor, args.params.id ?? "", now))
  return {
    request: { ...request, refusals: inWords(request.refusals, lang) },
    gate: request.gate && gateInWords(request.gate, lang),
    form: { idempotencyToken: newId(), needsPassword: needsProof(entered) },
    now,
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-review", "operation-publish")
  return reviewAction(args, entered)
}

export const meta = titledBy<typeof loader>(data => data?.request.title)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Review() {
  const t = useTexts(reviewTexts)
  const { request, gate, form, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { contact, attachment, refusals } = request
  const waits = request.state === "in-review"
  const more = [
    { term: t("closing"), value: <When at={request.closingAt} now={now} /> },
    { term: t("due"), value: request.dueAt && <DueBy at={request.dueAt} now={now} /> },
    { term: t("contact"), value: `${contact.name} ${contact.phone}` },
  ]
  return (
    <>
      <Crumbs trail={[{ to: path.reviews(), label: t("title") }]} here={request.number ?? request.title} />
      <PageHead
        title={request.title}
        tag={<RequestTag state={request.state} />}
        lead={request.ownerName}
        action={request.number && <LinkButton to={path.request(request.id)}>{t("to-public")}</LinkButton>}
      />
      <TwoColumns
        aside={
          <Card title={t("progress")}>
            <RequestTimeline entries={request.timeline} now={now} />
          </Card>
        }
      >
        {waits && (
          <Card title={t("check")}>
            <RefusalList refusals={refusals} good={t("check-good")} />
            {gate && <p>{gate}</p>}
          </Card>
        )}
        <RequestFacts
          title={t("what")}
          request={request}
          itemName={request.itemName}
          attachmentHref={attachment ? path.file(attachment.id) : ""}
          more={more}
        />
        <ReviewActions
          {...form}
          lastResult={lastResult}
          may={request.may}
          isClear={refusals.length === 0}
          isOwnReview={request.isOwnReview}
        />
      </TwoColumns>
    </>
  )
}
