import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { listingPage } from "#app/modules/application/listing-page.server.ts"
import { ListingOverview, StartApplication } from "#app/modules/application/ui/listing-overview.tsx"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "agency")
  const page = await listingPage(services, found(isPerson(actor) && actor), lang)
  return { ...page, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return changeListing(entered, await readForm(args, entered), "start", "change", "give-up")
}

export const meta = titled(listingTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ListingPage() {
  const t = useTexts(listingTexts)
  const words = useTexts(directoryTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (page.agency === null) {
    return (
      <>
        <PageHead title={t("title")} lead={t("lead")} />
        <StartApplication page={page} lastResult={lastResult} />
      </>
    )
  }
  const { isListed, status, id } = page.agency
  return (
    <>
      <PageHead
        title={t("title")}
        tag={<Tag tone={isListed ? "open" : "wait"}>{words(`state.${status}`)}</Tag>}
        lead={t(isListed ? "lead-listed" : "lead")}
        action={isListed && <LinkButton to={path.agency(id)}>{t("public-page")}</LinkButton>}
      />
      <ListingOverview page={page} lastResult={lastResult} />
    </>
  )
}
