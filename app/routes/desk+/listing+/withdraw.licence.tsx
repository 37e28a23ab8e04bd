import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { withdrawPage } from "#app/modules/application/certificates/withdraw-page.server.ts"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { WithdrawForm } from "#app/modules/application/ui/withdraw-form.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "agency")
  const certificates = found(await withdrawPage(services, found(isPerson(actor) && actor), lang))
  return { certificates, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return changeListing(entered, await readForm(args, entered), "withdraw-licence")
}

export const meta = titled(listingTexts, "withdraw-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function WithdrawPage() {
  const t = useTexts(listingTexts)
  const { certificates, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.listing(), label: t("title") }]} here={t("withdraw-title")} />
      <PageHead title={t("withdraw-title")} lead={t("withdraw-text")} />
      <Card>
        <WithdrawForm
          certificates={certificates}
          idempotencyToken={idempotencyToken}
          lastResult={lastResult}
        />
      </Card>
    </>
  )
}
