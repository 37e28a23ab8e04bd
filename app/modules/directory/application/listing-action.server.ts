import {
  addLicenceSchema,
  removeLicenceSchema,
  saveAgencySchema,
  startChangeSchema,
  submitAgencySchema,
} from "#app/modules/directory/agency.schema.ts"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { addLicence } from "./add-licence.server.ts"
import { listingTexts } from "./listing.texts.ts"
import { removeLicence } from "./remove-licence.server.ts"
import { saveAgencyDraft } from "./save-agency-draft.server.ts"
import { startAgencyChange } from "./start-agency-change.server.ts"
import { submitAgency } from "./submit-agency.server.ts"

/** Scans of certificates. */

/**
 * Turns one of the forms of the listing page into its command and the command's result into an answer: the form with its
 * intent, each with a schema of its own. An unknown intent is a bad request.
 */
export async function changeListing(entered: Entered, sent: CheckedForm) {
  const intent = sent.data.get("intent")
  if (intent === "save") return save(entered, sent)
  if (intent === "add-licence") return add(entered, sent)
  if (intent === "remove-licence") return remove(entered, sent)
  if (intent === "submit") return submit(entered, sent)
  if (intent === "change") return change(entered, sent)
  throw new Response("Bad form", { status: 400 })
}

function own({ actor }: Entered) {
  return found(isPerson(actor) && actor)
}

function done({ services }: Entered, code: string) {
  return redirectWithFlash(services, path.listing(), code)
}

async function save(entered: Entered, sent: CheckedForm) {
  const form = parseForm(sent, saveAgencySchema, listingTexts)
  if (!form.ok) return form.reply
  const { _id: id, uscc } = found(entered.viewer.organisation)
  const saved = await saveAgencyDraft(entered.services, own(entered), { id, uscc }, form.value)
  return saved.ok ? done(entered, "saved") : form.refused(saved.error)
}

async function add(entered: Entered, sent: CheckedForm) {
  const form = parseForm(sent, addLicenceSchema, listingTexts)
  if (!form.ok) return form.reply
  const added = await addLicence(entered.services, own(entered), form.value)
  return added.ok ? done(entered, "saved") : form.refused(added.error)
}

async function remove(entered: Entered, sent: CheckedForm) {
  const form = parseForm(sent, removeLicenceSchema, listingTexts)
  if (!form.ok) return form.reply
  const removed = await removeLicence(entered.services, own(entered), form.value)
  return removed.ok ? done(entered, "saved") : form.refused(removed.error)
}

async function submit(entered: Entered, sent: CheckedForm) {
  const form = parseForm(sent, submitAgencySchema, listingTexts)
  if (!form.ok) return form.reply
  const submitted = await submitAgency(entered.services, own(entered), form.value)
  return submitted.ok ? done(entered, "submitted") : form.refused(submitted.error)
}

async function change(entered: Entered, sent: CheckedForm) {
  const form = parseForm(sent, startChangeSchema, listingTexts)
  if (!form.ok) return form.reply
  const started = await startAgencyChange(entered.services, own(entered), form.value)
  return started.ok ? done(entered, "done") : form.refused(started.error)
}
