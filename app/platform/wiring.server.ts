import { onPaymentSettled } from "#app/modules/contracts/on-payment-settled.server.ts"
import { onRequestAnnulled } from "#app/modules/contracts/on-request-annulled.server.ts"
import { onRequestConcluded } from "#app/modules/contracts/on-request-concluded.server.ts"
import { openCheckout } from "#app/modules/payments/open-checkout.server.ts"
import type { EffectHandlers } from "./jobs/effects.server.ts"
import type { Step } from "./jobs/steps.server.ts"
import type { Reactions } from "./journal/react.server.ts"
import { sendMail } from "./mail/mail-effect.server.ts"
import type { Services } from "./services.server.ts"

/** The composition root's three lists: who reacts to what, who does what outside, what time does. */
export const reactions: Reactions = {
  "request.concluded": [onRequestConcluded],
  "request.annulled": [onRequestAnnulled],
  "payment.settled": [onPaymentSettled],
}

export const effects: EffectHandlers = {
  "mail.send": sendMail,
  "payment.open-checkout": openCheckout,
}

export const steps: Step[] = []

/** Creates the search indexes that are missing. */
export async function prepareSearch(_services: Services): Promise<void> {}
