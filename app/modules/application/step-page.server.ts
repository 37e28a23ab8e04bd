import { redirect } from "@remix-run/node"
import { type Entered, found } from "#app/platform/auth/guard.server.ts"
import { draftOf } from "#app/platform/drafts/drafts.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { type ApplicationData, type ListingPageData, listingPage } from "./listing-page.server.ts"

/** The page of a step while the facts may be changed; otherwise back to how things stand. `form` names its draft. */
export async function stepPage(entered: Entered, form: string) {
  const { services, actor, lang } = entered
  const [page, draft] = await Promise.all([
    listingPage(services, found(isPerson(actor) && actor), lang),
    draftOf(entered, form),
  ])
  if (!isApplication(page) || !page.agency.isEditable) throw redirect(path.listing())
  return { ...page, draft, idempotencyToken: newSecret() }
}

/** True once an application was begun. */
function isApplication(page: ListingPageData): page is ApplicationData {
  return page.agency !== null
}

export type StepPageData = Awaited<ReturnType<typeof stepPage>>
