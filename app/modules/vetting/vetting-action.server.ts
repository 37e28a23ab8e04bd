import type { z } from "zod"
import { recordRegister } from "#app/modules/directory/register/record-register.server.ts"
import { recordRegisterSchema } from "#app/modules/directory/register/register.schema.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { refuseAgency } from "#app/modules/vetting/correction/refuse-agency.server.ts"
import { returnAgency } from "#app/modules/vetting/correction/return-agency.server.ts"
import { answerObjection } from "#app/modules/vetting/notice/answer-objection.server.ts"
import { claimFile } from "#app/modules/vetting/queue/claim-file.server.ts"
import { releaseFile } from "#app/modules/vetting/queue/release-file.server.ts"
import { savePoints } from "#app/modules/vetting/save-points.server.ts"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { found } from "#app/platform/auth/guard.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import type { Committed } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { toldDefects } from "./correction/told-defects.server.ts"
import {
  answerObjectionSchema,
  approveSchema,
  claimSchema,
  pointsSchema,
  refuseSchema,
  releaseSchema,
  returnSchema,
} from "./vetting.schema.ts"
import { vettingTexts } from "./vetting.texts.ts"

interface Step<S extends z.ZodType> {
  schema: S
  run(
    services: Services,
    actor: PersonActor,
    input: z.output<S> & { agencyId: string },
  ): Promise<Committed<unknown>>
  /** The code of what is said on the next page: that of the file, or the queue when the officer is done with it. */
  flash: string
  isEnd?: boolean
}

const step = <S extends z.ZodType>(one: Step<S>) => one as unknown as Step<z.ZodType>

/** Every form of the vetting page by its intent. */
const STEPS: Readonly<Record<string, Step<z.ZodType>>> = {
  claim: step({ schema: claimSchema, run: claimFile, flash: "done" }),
  release: step({ schema: releaseSchema, run: releaseFile, flash: "done", isEnd: true }),
  points: step({ schema: pointsSchema, run: savePoints, flash: "saved" }),
  register: step({ schema: recordRegisterSchema, run: recordRegister, flash: "saved" }),
  approve: step({ schema: approveSchema, run: approveAgency, flash: "approved", isEnd: true }),
  return: step({
    schema: returnSchema,
    async run(services, actor, { agencyId, kept, lateReason, idempotencyToken, ...form }) {
      const defects = await toldDefects(services, actor, agencyId, form)
      return returnAgency(services, actor, { agencyId, defects, kept, lateReason, idempotencyToken })
    },
    flash: "returned",
    isEnd: true,
  }),
  refuse: step({ schema: refuseSchema, run: refuseAgency, flash: "done", isEnd: true }),
  "answer-objection": step({ schema: answerObjectionSchema, run: answerObjection, flash: "saved" }),
}

/**
 * Turns a form of the vetting page into its command and the result into an answer. An unknown intent is a bad request.
 */
export async function decideFile({ services, actor }: Entered, sent: CheckedForm, agencyId: string) {
  const intent = sent.data.get("intent")
  const one = typeof intent === "string" && Object.hasOwn(STEPS, intent) ? STEPS[intent] : undefined
  if (!one) throw new Response("Bad form", { status: 400 })
  const officer = found(isPerson(actor) && actor)
  const form = parseForm(sent, one.schema, vettingTexts)
  if (!form.ok) return form.reply
  const done = await one.run(services, officer, { ...(form.value as object), agencyId })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, one.isEnd ? path.vetting() : path.vettingFile(agencyId), one.flash)
}
