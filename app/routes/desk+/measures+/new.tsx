import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import { propose } from "#app/modules/measures/measure-action.server.ts"
import { proposalPage } from "#app/modules/measures/measure-hints.server.ts"
import { ProposeForm } from "#app/modules/measures/ui/propose-form.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

const agencyOf = (request: Request) => new URL(request.url).searchParams.get("agency") ?? ""

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now, lang } = await guard(args, "operation-publish", "supervision")
  const page = found(await proposalPage(actor, agencyOf(args.request), now, lang))
  return { ...page, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish", "supervision")
  const sent = await readForm(args, entered, { evidence: DOCUMENTS })
  return propose(entered, sent, agencyOf(args.request))
}

export const meta = titled(measureTexts, "new-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewMeasurePage() {
  const t = useTexts(measureTexts)
  const { agency, hints, days, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.measures(), label: t("title") }]} here={t("new-title")} />
      <PageHead title={t("new-title")} lead={t("new-lead", { name: agency.name, n: days })} />
      <Card>
        <ProposeForm idempotencyToken={idempotencyToken} lastResult={lastResult} hints={hints} />
      </Card>
    </>
  )
}
