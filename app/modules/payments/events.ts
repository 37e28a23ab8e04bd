declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    /** The money of a payment has arrived, by the voucher or by the provider's word. */
    "payment.settled": { paymentId: string; contractId: string; amountFen: number }
  }
  interface EffectPayloads {
    /** Opens a Checkout Session at the provider and notes where the payer continues. */
    "payment.open-checkout": { paymentId: string }
  }
}

export {}
