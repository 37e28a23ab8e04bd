import {
  approveSchema,
  claimSchema,
  returnSchema,
  suspendSchema,
} from "#app/modules/directory/agency.schema.ts"
import { suspendAgency } from "#app/modules/directory/life/suspend-agency.server.ts"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { approveAgency } from "./approve-agency.server.ts"
import { claimFile } from "./claim-file.server.ts"
import { returnAgency } from "./return-agency.server.ts"
import { vettingTexts } from "./vetting.texts.ts"

/**
 * Turns a form of the vetting page into its command and the result into an answer. An unknown intent is a bad request.
 */
export async function decideFile(entered: Entered, sent: CheckedForm, agencyId: string) {
  const intent = sent.data.get("intent")
  if (intent === "claim") return claim(entered, sent, agencyId)
  if (intent === "approve") return approve(entered, sent, agencyId)
  if (intent === "return") return sendBack(entered, sent, agencyId)
  if (intent === "suspend" || intent === "restore") return suspend(entered, sent, agencyId)
  throw new Response("Bad form", { status: 400 })
}

function officer({ actor }: Entered) {
  return found(isPerson(actor) && actor)
}

async function claim(entered: Entered, sent: CheckedForm, agencyId: string) {
  const form = parseForm(sent, claimSchema, vettingTexts)
  if (!form.ok) return form.reply
  const done = await claimFile(entered.services, officer(entered), { ...form.value, agencyId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(entered.services, path.vettingFile(agencyId), "done")
}

async function approve(entered: Entered, sent: CheckedForm, agencyId: string) {
  const form = parseForm(sent, approveSchema, vettingTexts)
  if (!form.ok) return form.reply
  const done = await approveAgency(entered.services, officer(entered), { ...form.value, agencyId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(entered.services, path.vetting(), "approved")
}

async function sendBack(entered: Entered, sent: CheckedForm, agencyId: string) {
  const form = parseForm(sent, returnSchema, vettingTexts)
  if (!form.ok) return form.reply
  const done = await returnAgency(entered.services, officer(entered), { ...form.value, agencyId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(entered.services, path.vetting(), "returned")
}

async function suspend(entered: Entered, sent: CheckedForm, agencyId: string) {
  const form = parseForm(sent, suspendSchema, vettingTexts)
  if (!form.ok) return form.reply
  const done = await suspendAgency(entered.services, officer(entered), { ...form.value, agencyId })
  if (!done.ok) return form.refused(done.error)
  const code = form.value.intent === "suspend" ? "suspended" : "reinstated"
  return redirectWithFlash(entered.services, path.vettingFile(agencyId), code)
}
