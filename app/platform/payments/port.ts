/** 支付渠道: how the money of a contract moves. `offline` records what the bank did, `stripe` collects by card. */
export type ProviderName = "offline" | "stripe"

export interface CheckoutOrder {
  /** The effect's id: the idempotency key towards the provider. */
  idempotencyKey: string
  paymentId: string
  amountFen: number
  description: string
  successUrl: string
  cancelUrl: string
}

export interface Checkout {
  providerRef: string
  /** Where the payer continues; absent when the provider gives none. */
  url?: string
}

/** What a provider says of a payment now; the payload of a webhook is only a hint to ask. */
export interface ProviderStatus {
  providerRef: string
  state: "created" | "processing" | "succeeded" | "refunded" | "expired"
  amountFen: number
  currency: string
}

/** A verified message of the provider. */
export interface ProviderEvent {
  id: string
  type: string
  providerRef: string
  paymentId?: string
  status?: ProviderStatus
}

export interface PaymentProvider {
  readonly name: ProviderName
  createCheckout(order: CheckoutOrder): Promise<Checkout>
  /** Verifies signature and age of a webhook body; throws when either is wrong. */
  readEvent(rawBody: string, signature: string): Promise<ProviderEvent>
  /** What the provider says now of the payment that a message is about; the message itself is only a hint. */
  currentStatus(event: ProviderEvent): Promise<ProviderStatus | undefined>
  /** For the demonstration's 模拟支付结果: a message as the provider would send it, with its signature. */
  simulateEvent(
    order: { paymentId: string; providerRef: string; amountFen: number; eventId: string },
    result: SimulatedResult,
  ): Promise<SignedMessage>
}

export type SimulatedResult = "succeeded" | "processing" | "expired"
export interface SignedMessage {
  body: string
  signature: string
}

export type PaymentProviders = { stripe?: PaymentProvider }
