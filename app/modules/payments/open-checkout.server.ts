import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { path } from "#app/shared/paths.ts"
import { ok, refuse } from "#app/shared/result.ts"
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
  const meta = {
    command: "note-checkout",
    actor: { kind: "system", task: "payments" },
    idempotencyKey: `checkout:${id}`,
  } as const
  await commit(services, meta, async tx => {
    const current = await tx.get(PaymentModel, paymentId)
    if (!current) return refuse("not-found")
    const state = laterState(current.state, "created")
    await tx.put(PaymentModel, {
      ...current,
      state,
      providerRef: checkout.providerRef,
      checkoutUrl: checkout.url,
    })
    return ok(null)
  })
}
