import Stripe from "stripe"
import type { Env } from "#app/platform/env.server.ts"
import type { CheckoutOrder, PaymentProvider, ProviderEvent, ProviderStatus } from "./port.ts"

const TOLERANCE_SECONDS = 300

/** The official SDK, pinned to its API version; `STRIPE_API_BASE` points it at stripe-mock in development. */
export function stripeClient(env: Env): Stripe {
  const base = env.STRIPE_API_BASE ? new URL(env.STRIPE_API_BASE) : undefined
  return new Stripe(env.STRIPE_SECRET_KEY, {
    timeout: 10_000,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port || undefined,
      protocol: base.protocol === "https:" ? "https" : "http",
    }),
  })
}

/** Card payments by Checkout Session: the payer leaves to Stripe's page, no foreign script runs in ours. */
export function stripeProvider(env: Env, stripe = stripeClient(env)): PaymentProvider {
  return {
    name: "stripe",
    async createCheckout(order) {
      const session = await stripe.checkout.sessions.create(sessionParams(order), {
        idempotencyKey: order.idempotencyKey,
      })
      return { providerRef: session.id, url: session.url ?? undefined }
    },
    readEvent(rawBody, signature) {
      const event = stripe.webhooks.constructEvent(
        rawBody,
        signature,
        env.STRIPE_WEBHOOK_SECRET,
        TOLERANCE_SECONDS,
      )
      return eventOf(event)
    },
  }
}

function sessionParams(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    client_reference_id: order.paymentId,
    metadata: { paymentId: order.paymentId },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "cny",
          unit_amount: order.amountFen,
          product_data: { name: order.description },
        },
      },
    ],
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
  }
}

function eventOf(event: Stripe.Event): ProviderEvent {
  const known = { id: event.id, type: event.type, providerRef: "" }
  if (!event.type.startsWith("checkout.session.")) return known
  const session = event.data.object as Stripe.Checkout.Session
  return {
    ...known,
    providerRef: session.id,
    paymentId: session.metadata?.paymentId ?? session.client_reference_id ?? undefined,
    status: statusOf(session, event.type),
  }
}

function statusOf(session: Stripe.Checkout.Session, type: string): ProviderStatus {
  const state =
    session.payment_status === "paid"
      ? "succeeded"
      : type === "checkout.session.expired"
        ? "expired"
        : session.status === "complete"
          ? "processing"
          : "created"
  return {
    providerRef: session.id,
    state,
    amountFen: session.amount_total ?? 0,
    currency: session.currency ?? "",
  }
}
