import type { z } from "zod"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import { dropDraft } from "#app/platform/drafts/drafts.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import type { Committed } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import {
  addLicenceSchema,
  changeLicenceSchema,
  giveUpChangeSchema,
  removeLicenceSchema,
  removePersonSchema,
  saveDistrictsSchema,
  saveItemsSchema,
  saveOrganisationSchema,
  savePersonSchema,
  startApplicationSchema,
  startChangeSchema,
  submitAgencySchema,
  withdrawLicenceSchema,
} from "./application.schema.ts"
import { addLicence } from "./certificates/add-licence.server.ts"
import { changeLicence } from "./certificates/change-licence.server.ts"
import { removeLicence } from "./certificates/remove-licence.server.ts"
import { withdrawLicence } from "./certificates/withdraw-licence.server.ts"
import { giveUpChange } from "./change/give-up-change.server.ts"
import { startAgencyChange } from "./change/start-agency-change.server.ts"
import { submitAgency } from "./change/submit-agency.server.ts"
import { listingTexts } from "./listing.texts.ts"
import { removePerson } from "./people/remove-person.server.ts"
import { savePerson } from "./people/save-person.server.ts"
import { saveDistricts } from "./steps/save-districts.server.ts"
import { saveItems } from "./steps/save-items.server.ts"
import { saveOrganisation } from "./steps/save-organisation.server.ts"
import { startApplication } from "./steps/start-application.server.ts"
import { nextStep } from "./steps/steps.ts"

type Runner<I, T> = (services: Services, actor: PersonActor, input: I) => Promise<Committed<T>>

/** One form: its schema, the command it becomes, and the page that follows. */
function form<S extends z.ZodType, T>(
  schema: S,
  run: Runner<z.output<S>, T>,
  to: string | ((value: T, input: z.output<S>) => string),
  code = "saved",
) {
  return async (entered: Entered, sent: CheckedForm) => {
    const parsed = parseForm(sent, schema, listingTexts)
    if (!parsed.ok) return parsed.reply
    const { actor, services } = entered
    const done = await run(services, found(isPerson(actor) && actor), parsed.value)
    if (!done.ok) return parsed.refused(done.error)
    await dropDraft(entered, sent.autosaved)
    const next = typeof to === "string" ? to : to(done.value, parsed.value)
    return redirectWithFlash(services, next, code)
  }
}

type Answer = ReturnType<typeof form>

const start: Answer = (entered, sent) => {
  const organisation = found(entered.viewer.organisation)
  const run: Runner<{ idempotencyToken: string }, { agencyId: string }> = (services, actor, input) =>
    startApplication(services, actor, { ...input, organisation })
  return form(startApplicationSchema, run, path.listingStep("organisation"), "done")(entered, sent)
}

const heldCertificates = (personId: string | undefined) =>
  personId ? path.listingPerson(personId) : path.listingStep("licences")

const ANSWERS: Record<string, Answer> = {
  start,
  "save-organisation": form(
    saveOrganisationSchema,
    saveOrganisation,
    path.listingStep(nextStep("organisation")),
  ),
  "add-licence": form(addLicenceSchema, addLicence, (_, { personId }) => heldCertificates(personId)),
  "change-licence": form(changeLicenceSchema, changeLicence, ({ personId }) => heldCertificates(personId)),
  "remove-licence": form(removeLicenceSchema, removeLicence, ({ personId }) => heldCertificates(personId)),
  "withdraw-licence": form(withdrawLicenceSchema, withdrawLicence, path.listing(), "done"),
  "save-person": form(savePersonSchema, savePerson, ({ personId }) => path.listingPerson(personId)),
  "remove-person": form(removePersonSchema, removePerson, path.listingStep("people")),
  "save-items": form(saveItemsSchema, saveItems, path.listingStep(nextStep("items"))),
  "save-districts": form(saveDistrictsSchema, saveDistricts, path.listingStep(nextStep("districts"))),
  submit: form(submitAgencySchema, submitAgency, path.listing(), "submitted"),
  change: form(startChangeSchema, startAgencyChange, path.listing(), "done"),
  "give-up": form(giveUpChangeSchema, giveUpChange, path.listing(), "done"),
}

/**
 * Turns one of the forms of the listing pages into its command and the command's result into an answer: the form with
 * its intent, each with a schema of its own. An intent that is not `allowed` on the page is a bad request.
 */
export function changeListing(entered: Entered, sent: CheckedForm, ...allowed: (keyof typeof ANSWERS)[]) {
  const intent = sent.data.get("intent")
  const answer = typeof intent === "string" && allowed.includes(intent) ? ANSWERS[intent] : undefined
  if (!answer) throw new Response("Bad form", { status: 400 })
  return answer(entered, sent)
}
