import type { ActionFunctionArgs } from "@remix-run/node"
import { type Entered, found } from "#app/platform/auth/guard.server.ts"
import { prove } from "#app/platform/auth/proof.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { Result } from "#app/shared/result.ts"
import { type BidForm, bidFormSchema } from "./bid.schema.ts"
import { biddingRefusals } from "./refusals.texts.ts"
import { answerAward } from "./selection/answer-award.server.ts"
import { submitBid } from "./submit-bid.server.ts"
import { withdrawBid } from "./withdraw-bid.server.ts"

const FLASH = {
  submit: "bid-submitted",
  withdraw: "bid-withdrawn",
  confirm: "award-confirmed",
  decline: "award-declined",
} as const

/** Does what the sent form of the quote's page asks: reads it, asks for a fresh password for an answer, runs its command. */
export async function bidAction(args: ActionFunctionArgs, entered: Entered) {
  const actor = found(isPerson(entered.actor) && entered.actor)
  const requestId = args.params.id ?? ""
  const form = parseForm(await readForm(args, entered), bidFormSchema, biddingRefusals)
  if (!form.ok) return form.reply
  const input = form.value
  const admitted = await admit(entered, actor, input)
  if (!admitted.ok) return form.refused(admitted.error)
  const result = await run(entered, actor, requestId, input)
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(entered.services, path.bidFor(requestId), FLASH[input.intent])
}

function admit(entered: Entered, actor: PersonActor, input: BidForm): Promise<Result<null>> {
  if (input.intent === "confirm" || input.intent === "decline") {
    return prove(entered, input.currentPassword)
  }
  return limitRate(entered.services, "bid", actor.organisation?.id ?? actor.personId)
}

function run({ services }: Entered, actor: PersonActor, requestId: string, input: BidForm) {
  const { idempotencyToken } = input
  if (input.intent === "submit") {
    const { amount: amountFen, remark } = input
    return submitBid(services, actor, { requestId, amountFen, remark, idempotencyToken })
  }
  if (input.intent === "withdraw") return withdrawBid(services, actor, { requestId, idempotencyToken })
  return answerAward(services, actor, { ...input, requestId })
}
