import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { itemFor, itemsUnder } from "#app/modules/catalogue/versions/version-queries.server.ts"
import { inWords } from "#app/modules/requests/drafting/refusal-words.server.ts"
import { myRequest } from "#app/modules/requests/reading/desk-queries.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { ownerAction } from "#app/modules/requests/request-actions.server.ts"
import { EndActions, NextAction, SubmitAction } from "#app/modules/requests/ui/my-request-actions.tsx"
import { RequestFacts } from "#app/modules/requests/ui/request-facts.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { RequestTimeline } from "#app/modules/requests/ui/request-timeline.tsx"
import { reasonText } from "#app/modules/requests/words.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof } from "#app/platform/auth/proof.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  const { services, actor, lang, now } = entered
  const request = found(await myRequest(services, actor, args.params.id ?? "", now))
  const item = itemFor(await itemsUnder([request]), request)
  return {
    regionAssessed: item?.regionAssessed,
    request: { ...request, refusals: inWords(request.refusals, lang) },
    form: { idempotencyToken: newId(), needsPassword: needsProof(entered) },
    now,
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  return ownerAction(args, entered)
}

export const meta = titledBy<typeof loader>(data => data?.request.title)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function MyRequest() {
  const t = useTexts(myRequestTexts)
  const lang = useLang()
  const { request, regionAssessed, form, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { may, next, contact, attachment } = request
  const lead = [request.number ?? t("not-numbered"), t(`next.${next.key}`)].join(" · ")
  return (
    <>
      <Crumbs trail={[{ to: path.myRequests(), label: t("title") }]} here={request.number ?? request.title} />
      <PageHead
        title={request.title}
        tag={<RequestTag state={request.state} />}
        lead={lead}
        action={<NextAction request={request} />}
      />
      <TwoColumns
        aside={
          <Card title={t("progress")}>
            {request.timeline.length === 0 && <p className="muted">{t("no-progress")}</p>}
            <RequestTimeline entries={request.timeline} now={now} />
          </Card>
        }
      >
        {request.returnReason && (
          <Callout level={2} tone="warning" title={t("returned")}>
            <p>{request.returnReason}</p>
          </Callout>
        )}
        {request.endReason && (
          <Callout level={2} title={t("ended-title")}>
            <p>{reasonText(request.endReason, lang)}</p>
          </Callout>
        )}
        {may.submit && <SubmitAction {...form} lastResult={lastResult} refusals={request.refusals} />}
        <RequestFacts
          title={t("what")}
          request={request}
          itemName={request.itemName}
          regionAssessed={regionAssessed}
          attachmentHref={attachment ? path.file(attachment.id) : ""}
          more={[{ term: t("contact"), value: `${contact.name} ${contact.phone}` }]}
        />
        <EndActions {...form} lastResult={lastResult} may={may} />
      </TwoColumns>
    </>
  )
}
