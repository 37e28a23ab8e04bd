import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { selectSchema } from "#app/modules/bidding/bid.schema.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { biddingRefusals } from "#app/modules/bidding/refusals.texts.ts"
import { selectAgency } from "#app/modules/bidding/selection/select-agency.server.ts"
import { selectionTexts } from "#app/modules/bidding/selection/selection.texts.ts"
import { selectionPage } from "#app/modules/bidding/selection/selection-queries.server.ts"
import { NextSteps, Quotes, SelectForm } from "#app/modules/bidding/ui/selection-parts.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  const page = found(await selectionPage(entered.actor, args.params.id ?? "", entered.now))
  return { page, idempotencyToken: newId(), needsPassword: needsProof(entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "department")
  const actor = found(isPerson(entered.actor) && entered.actor)
  const requestId = args.params.id ?? ""
  const form = parseForm(await readForm(args, entered), selectSchema, biddingRefusals)
  if (!form.ok) return form.reply
  const proof = await prove(entered, form.value.currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const { agencyId, reason, idempotencyToken } = form.value
  const result = await selectAgency(entered.services, actor, {
    requestId,
    agencyId,
    reason,
    idempotencyToken,
  })
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(entered.services, path.myRequest(requestId), "agency-selected")
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${selectionTexts[lang]["select-title"]} ${data?.page.request.number ?? ""}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Select() {
  const { page, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const t = useTexts(selectionTexts)
  const words = useTexts(biddingTexts)
  const { request, maySelect } = page
  const trail = [
    { to: path.myRequests(), label: words("col-request") },
    { to: path.myRequest(request.id), label: request.number },
  ]
  return (
    <>
      <Crumbs trail={trail} here={t("select-title")} />
      <PageHead title={request.title} tag={<RequestTag state={request.state} />} />
      <TwoColumns aside={<NextSteps page={page} />}>
        <Quotes page={page} />
        {maySelect && <SelectForm page={page} lastResult={lastResult} {...form} />}
        {!maySelect && (
          <Callout level={2} title={t(request.state === "opened" ? "select-manager" : "select-none")} />
        )}
      </TwoColumns>
    </>
  )
}
