import { listingStatusTexts } from "#app/modules/directory/holds/listing-status.texts.ts"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { declareActive } from "./declare-active.server.ts"
import { leaveList, type OpenDeals } from "./leave-list.server.ts"
import { declareActiveSchema, leaveListSchema } from "./listing-status.schema.ts"

/** The two forms of the page of how an agency stands. An unknown intent is a bad request. */
export async function changeListingStatus(entered: Entered, sent: CheckedForm, openDeals: OpenDeals) {
  const intent = sent.data.get("intent")
  const actor = found(isPerson(entered.actor) && entered.actor)
  if (intent === "declare") {
    const form = parseForm(sent, declareActiveSchema, listingStatusTexts)
    if (!form.ok) return form.reply
    const done = await declareActive(entered.services, actor, form.value)
    return done.ok ? back(entered) : form.refused(done.error)
  }
  if (intent !== "leave") throw new Response("Bad form", { status: 400 })
  const form = parseForm(sent, leaveListSchema, listingStatusTexts)
  if (!form.ok) return form.reply
  const done = await leaveList(entered.services, actor, { ...form.value, openDeals })
  return done.ok ? back(entered) : form.refused(done.error)
}

function back({ services }: Entered) {
  return redirectWithFlash(services, path.listingStatus(), "done")
}
