import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { openRequestSchema } from "#app/modules/bidding/bid.schema.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { openRequest } from "#app/modules/bidding/opening/open-request.server.ts"
import { openingPage } from "#app/modules/bidding/opening/opening-queries.server.ts"
import { biddingRefusals } from "#app/modules/bidding/refusals.texts.ts"
import { OpenForm } from "#app/modules/bidding/ui/open-form.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish", "supervision")
  const page = found(await openingPage(entered.actor, args.params.id ?? "", entered.now))
  return { page, now: entered.now, idempotencyToken: newId(), needsPassword: needsProof(entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const actor = found(isPerson(entered.actor) && entered.actor)
  const requestId = args.params.id ?? ""
  const form = parseForm(await readForm(args, entered), openRequestSchema, biddingRefusals)
  if (!form.ok) return form.reply
  const proof = await prove(entered, form.value.currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const { idempotencyToken } = form.value
  const result = await openRequest(entered.services, actor, { requestId, idempotencyToken })
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(entered.services, path.request(requestId), "quotes-opened")
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${biddingTexts[lang]["open-title"]} ${data?.page.request.number ?? ""}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Opening() {
  const { page, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const t = useTexts(biddingTexts)
  const { request } = page
  return (
    <>
      <Crumbs trail={[{ to: path.openings(), label: t("openings-title") }]} here={request.number} />
      <PageHead title={request.title} tag={<RequestTag state={request.state} />} />
      <OpenForm page={page} lastResult={lastResult} {...form} />
    </>
  )
}
