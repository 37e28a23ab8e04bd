import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { decideMeasure } from "./decide-measure.server.ts"
import { decideMeasureObjection } from "./decide-measure-objection.server.ts"
import { liftMeasure } from "./lift-measure.server.ts"
import {
  decideMeasureSchema,
  decideObjectionSchema,
  proposeMeasureSchema,
  sayingSchema,
} from "./measure.schema.ts"
import { measureTexts } from "./measure.texts.ts"
import { objectToMeasure } from "./object-to-measure.server.ts"
import { proposeMeasure } from "./propose-measure.server.ts"
import { stateOnMeasure } from "./state-on-measure.server.ts"

function person({ actor }: Entered): PersonActor {
  return found(isPerson(actor) && actor)
}

/** The form that tells an agency what is intended. */
export async function propose(entered: Entered, sent: CheckedForm, agencyId: string) {
  const form = parseForm(sent, proposeMeasureSchema, measureTexts)
  if (!form.ok) return form.reply
  const done = await proposeMeasure(entered.services, person(entered), { ...form.value, agencyId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(entered.services, path.measure(done.value.measureId), "done")
}

const SAYINGS = { state: stateOnMeasure, object: objectToMeasure, lift: liftMeasure }

/** Turns a form of the page of a measure into its command and the result into an answer. An unknown intent is a bad request. */
export async function changeMeasure(entered: Entered, sent: CheckedForm, measureId: string) {
  const intent = sent.data.get("intent")
  if (intent === "decide") return decide(entered, sent, measureId)
  if (intent === "decide-objection") return decideObjection(entered, sent, measureId)
  if (intent === "state" || intent === "object" || intent === "lift") return say(entered, sent, measureId)
  throw new Response("Bad form", { status: 400 })
}

async function say(entered: Entered, sent: CheckedForm, measureId: string) {
  const form = parseForm(sent, sayingSchema, measureTexts)
  if (!form.ok) return form.reply
  const { intent, text, idempotencyToken } = form.value
  const done = await SAYINGS[intent](entered.services, person(entered), { measureId, text, idempotencyToken })
  return done.ok ? back(entered, measureId) : form.refused(done.error)
}

async function decide(entered: Entered, sent: CheckedForm, measureId: string) {
  const form = parseForm(sent, decideMeasureSchema, measureTexts)
  if (!form.ok) return form.reply
  const done = await decideMeasure(entered.services, person(entered), { ...form.value, measureId })
  return done.ok ? back(entered, measureId) : form.refused(done.error)
}

async function decideObjection(entered: Entered, sent: CheckedForm, measureId: string) {
  const form = parseForm(sent, decideObjectionSchema, measureTexts)
  if (!form.ok) return form.reply
  const done = await decideMeasureObjection(entered.services, person(entered), { ...form.value, measureId })
  return done.ok ? back(entered, measureId) : form.refused(done.error)
}

function back(entered: Entered, measureId: string) {
  return redirectWithFlash(entered.services, path.measure(measureId), "done")
}
