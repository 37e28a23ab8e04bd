import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { ProviderEvent, ProviderStatus } from "#app/platform/payments/port.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result } from "#app/shared/result.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { ProviderEventModel } from "#models/payments/provider-event.server.ts"
import { fits, laterState } from "./payment.rules.ts"
import { settleCardPayment } from "./payment-store.server.ts"

/** What became of a provider's message. */
export type Taken = "settled" | "noted" | "quarantined" | "unknown"

/** The id of the event is its idempotency token. */
interface ProviderMessage {
  event: ProviderEvent
  status: ProviderStatus | undefined
}

/** Who takes them in. */
export const WEBHOOK = { kind: "system", task: "webhook" } as const

/**
 * Takes in a verified message of a provider once: its id is the idempotency key. The state only moves up, so duplicates
 * and any order end the same; an amount or currency that differs from the order is quarantined and never credited.
 */
export const takeProviderEvent = command(
  "take-provider-event",
  { key: ({ input }) => `provider-event:${input.idempotencyToken}` },
  async ({ tx, input: { event, status } }: Call<ProviderMessage, Actor>): Promise<Result<Taken>> => {
    await tx.putPrivate(ProviderEventModel, { _id: event.id, type: event.type, receivedAt: tx.now })
    const payment = event.paymentId ? await tx.get(PaymentModel, event.paymentId) : null
    if (!payment || !status) return ok("unknown")
    const state = laterState(payment.state, status.state)
    if (state === payment.state) return ok("noted")
    if (state !== "succeeded") {
      await tx.put(PaymentModel, { ...payment, state, providerRef: status.providerRef })
      return ok("noted")
    }
    const fit = fits(payment, status)
    if (!fit.ok) {
      await tx.put(PaymentModel, { ...payment, quarantined: fit.error.code })
      return ok("quarantined")
    }
    await settleCardPayment(tx, payment, status.providerRef)
    return ok("settled")
  },
)
