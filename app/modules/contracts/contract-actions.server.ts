import type { ActionFunctionArgs } from "@remix-run/node"
import type { z } from "zod"
import { type Entered, found } from "#app/platform/auth/guard.server.ts"
import { prove } from "#app/platform/auth/proof.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { Result } from "#app/shared/result.ts"
import { answerContract } from "./answer-contract.server.ts"
import { completeContract } from "./complete-contract.server.ts"
import {
  cardSchema,
  completeContractSchema,
  confirmContractSchema,
  disputeContractSchema,
  recordContractSchema,
  voucherSchema,
} from "./contract.schema.ts"
import { recordVoucher, startCardPayment } from "./pay-contract.server.ts"
import { recordContract } from "./record-contract.server.ts"
import { contractRefusals } from "./refusals.texts.ts"

/** One action of the contract page: what its form may hold, the command it calls, where it leads and what is said then. */
interface Action<S extends z.ZodType> {
  schema: S
  run(
    services: Services,
    actor: PersonActor,
    input: z.output<S> & { contractId: string },
  ): Promise<Result<{ contractId?: string; paymentId?: string }>>
  flash: string
}

function action<S extends z.ZodType<{ currentPassword?: string }>>(made: Action<S>): Action<z.ZodType> {
  return made as unknown as Action<z.ZodType>
}

const ACTIONS: Record<string, Action<z.ZodType>> = {
  record: action({ schema: recordContractSchema, run: recordContract, flash: "contract-recorded" }),
  confirm: action({ schema: confirmContractSchema, run: answerContract, flash: "contract-confirmed" }),
  dispute: action({ schema: disputeContractSchema, run: answerContract, flash: "contract-disputed" }),
  voucher: action({ schema: voucherSchema, run: recordVoucher, flash: "payment-recorded" }),
  card: action({ schema: cardSchema, run: startCardPayment, flash: "payment-started" }),
  complete: action({ schema: completeContractSchema, run: completeContract, flash: "contract-completed" }),
}

/** Does what the sent form of the contract page asks: reads it, asks for a fresh password, runs its one command. */
export async function contractAction(args: ActionFunctionArgs, entered: Entered) {
  const form = await readForm(args, entered, { file: DOCUMENTS, voucher: DOCUMENTS })
  const intent = String(form.data.get("intent") ?? "")
  const chosen = found(Object.hasOwn(ACTIONS, intent) ? ACTIONS[intent] : undefined)
  const parsed = parseForm(form, chosen.schema, contractRefusals)
  if (!parsed.ok) return parsed.reply
  const input = parsed.value as { currentPassword?: string }
  const proof = await prove(entered, input.currentPassword)
  if (!proof.ok) return parsed.refused(proof.error)
  const actor = found(isPerson(entered.actor) && entered.actor)
  const contractId = args.params.id ?? ""
  const result = await chosen.run(entered.services, actor, { ...input, contractId })
  if (!result.ok) return parsed.refused(result.error)
  const to =
    intent === "card" && result.value.paymentId
      ? path.payment(result.value.paymentId)
      : path.contract(contractId)
  return redirectWithFlash(entered.services, to, chosen.flash)
}
