import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { ok } from "#app/shared/result.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { laterState } from "./payment.rules.ts"

/**
 * Opens the Checkout Session of a payment: the effect's id is the idempotency key, so that a repeated try finds the same
 * session. Throws while the provider is away; the payment stays pending and is opened later.
 */
export const openCheckout: EffectHandler<"payment.open-checkout"> = async (
  services,
  { paymentId },
  { id },
) => {
  const payment = await raw(PaymentModel).findOne({ _id: paymentId })
  if (payment?.state !== "pending") return
  if (!services.payments.stripe) throw new Error("card payments are switched off")
  const back = new URL(path.payment(paymentId), services.env.APP_ORIGIN).href
  const checkout = await services.payments.stripe.createCheckout({
    idempotencyKey: id,
    paymentId,
    amountFen: payment.amountFen,
    description: `contract ${payment.contractId}`,
    successUrl: back,
    cancelUrl: back,
  })
  const { providerRef, url: checkoutUrl } = checkout
  const payments = { kind: "system", task: "payments" } as const
  await noteCheckout(services, payments, { paymentId, providerRef, checkoutUrl, idempotencyToken: id })
}

interface Opened {
  paymentId: string
  providerRef: string
  checkoutUrl: string | undefined
}

const noteCheckout = command(
  "note-checkout",
  {
    load: ({ tx, input }: Call<Opened, Actor>) => tx.get(PaymentModel, input.paymentId),
    key: ({ input }) => `checkout:${input.idempotencyToken}`,
  },
  async ({ tx, input: { providerRef, checkoutUrl }, loaded: payment }) => {
    const state = laterState(payment.state, "created")
    await tx.put(PaymentModel, { ...payment, state, providerRef, checkoutUrl })
    return ok(null)
  },
)
