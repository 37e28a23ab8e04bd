import type { ActionFunctionArgs } from "@remix-run/node"
import type { z } from "zod"
import { type Entered, found } from "#app/platform/auth/guard.server.ts"
import { prove } from "#app/platform/auth/proof.server.ts"
import { dropDraft } from "#app/platform/drafts/drafts.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { Result } from "#app/shared/result.ts"
import { saveRequestDraft } from "./drafting/save-request-draft.server.ts"
import { submitRequest } from "./drafting/submit-request.server.ts"
import { withdrawRequest } from "./drafting/withdraw-request.server.ts"
import { requestRefusals } from "./refusals.texts.ts"
import {
  annulRequestSchema,
  approveRequestSchema,
  publishRequestSchema,
  returnRequestSchema,
  saveRequestSchema,
  submitRequestSchema,
  withdrawRequestSchema,
} from "./request.schema.ts"
import { annulRequest } from "./review/annul-request.server.ts"
import { approveRequest } from "./review/approve-request.server.ts"
import { publishRequest } from "./review/publish-request.server.ts"
import { returnRequest } from "./review/return-request.server.ts"

type Named = { requestId: string; idempotencyToken: string; reason: string }

/** One action on a request: what its form may hold, the command it calls, what is said then, whether it is binding. */
interface Action {
  schema: z.ZodType
  run(services: Services, actor: PersonActor, input: Named): Promise<Result<unknown>>
  flash: string
  asksPassword?: boolean
}

const OWNER_ACTIONS: Record<string, Action> = {
  submit: { schema: submitRequestSchema, run: submitRequest, flash: "submitted" },
  withdraw: { schema: withdrawRequestSchema, run: withdrawRequest, flash: "withdrawn" },
  annul: { schema: annulRequestSchema, run: annulRequest, flash: "request-annulled", asksPassword: true },
}

const REVIEW_ACTIONS: Record<string, Action> = {
  approve: { schema: approveRequestSchema, run: approveRequest, flash: "approved" },
  return: { schema: returnRequestSchema, run: returnRequest, flash: "returned" },
  publish: { schema: publishRequestSchema, run: publishRequest, flash: "published", asksPassword: true },
  annul: { schema: annulRequestSchema, run: annulRequest, flash: "request-annulled", asksPassword: true },
}

async function act(args: ActionFunctionArgs, entered: Entered, actions: Record<string, Action>, to: string) {
  const form = await readForm(args, entered)
  const intent = String(form.data.get("intent") ?? "")
  const action = found(Object.hasOwn(actions, intent) ? actions[intent] : undefined)
  const parsed = parseForm(form, action.schema, requestRefusals)
  if (!parsed.ok) return parsed.reply
  const actor = found(isPerson(entered.actor) && entered.actor)
  const input = parsed.value as { currentPassword?: string; idempotencyToken: string; reason: string }
  if (action.asksPassword) {
    const proof = await prove(entered, input.currentPassword)
    if (!proof.ok) return parsed.refused(proof.error)
  }
  const { idempotencyToken, reason } = input
  const done = await action.run(entered.services, actor, {
    requestId: args.params.id ?? "",
    idempotencyToken,
    reason,
  })
  return done.ok ? redirectWithFlash(entered.services, to, action.flash) : parsed.refused(done.error)
}

/** What the owner does on the page of an own request: hands in, withdraws, annuls. */
export function ownerAction(args: ActionFunctionArgs, entered: Entered) {
  return act(args, entered, OWNER_ACTIONS, path.myRequest(args.params.id ?? ""))
}

/** What officers do on the page of a review: approve, return, publish, annul. */
export function reviewAction(args: ActionFunctionArgs, entered: Entered) {
  return act(args, entered, REVIEW_ACTIONS, path.reviews())
}

/** Saves the form of a new draft, or of the one that the address names. */
export async function saveAction(args: ActionFunctionArgs, entered: Entered) {
  const sent = await readForm(args, entered, { attachment: DOCUMENTS })
  const form = parseForm(sent, saveRequestSchema, requestRefusals)
  if (!form.ok) return form.reply
  const actor = found(isPerson(entered.actor) && entered.actor)
  const saved = await saveRequestDraft(entered.services, actor, { ...form.value, requestId: args.params.id })
  if (!saved.ok) return form.refused(saved.error)
  await dropDraft(entered, sent.autosaved)
  return redirectWithFlash(entered.services, path.myRequest(saved.value.requestId), "saved")
}
