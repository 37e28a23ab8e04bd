import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { listingTexts } from "#app/modules/directory/application/listing.texts.ts"
import { changeListing } from "#app/modules/directory/application/listing-action.server.ts"
import { listingPage } from "#app/modules/directory/application/listing-page.server.ts"
import { ListingSections } from "#app/modules/directory/application/ui/listing-sections.tsx"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, viewer, lang } = await guard(args, "agency")
  const page = await listingPage(services, found(isPerson(actor) && actor), found(viewer.organisation), lang)
  return { ...page, once: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  const sent = await readForm(args, entered, { file: DOCUMENTS })
  return changeListing(entered, sent)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(listingTexts, lang)("title"))

export default function ListingPage() {
  const t = useTexts(listingTexts)
  const words = useTexts(directoryTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const status = page.agency?.status ?? "draft"
  const isPublic = page.agency?.isListed
  return (
    <>
      <PageHead
        title={t("title")}
        tag={<Tag tone={isPublic ? "open" : "wait"}>{words(`state.${status}`)}</Tag>}
        lead={t(isPublic ? "lead-listed" : "lead")}
        action={
          isPublic &&
          page.agency && <LinkButton to={path.agency(page.agency.id)}>{t("public-page")}</LinkButton>
        }
      />
      <ListingSections page={page} lastResult={lastResult} />
    </>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
