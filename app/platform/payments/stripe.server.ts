import type Stripe from "stripe"
import type { Env } from "#app/platform/env.server.ts"
import type {
  CheckoutOrder,
  PaymentProvider,
  ProviderEvent,
  ProviderStatus,
  SimulatedResult,
} from "./port.ts"

const TOLERANCE_SECONDS = 300

/** The official SDK, pinned to its API version; `STRIPE_API_BASE` points it at stripe-mock in development. */
async function stripeClient(env: Env): Promise<Stripe> {
  const { default: Client } = await import("stripe")
  const base = env.STRIPE_API_BASE ? new URL(env.STRIPE_API_BASE) : undefined
  return new Client(env.STRIPE_SECRET_KEY, {
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
export function stripeProvider(env: Env): PaymentProvider {
  let opened: Promise<Stripe> | undefined
  // Loaded with the first payment: it would hold up every start.
  const client = () => {
    opened ??= stripeClient(env)
    return opened
  }
  return {
    name: "stripe",
    async createCheckout(order) {
      const stripe = await client()
      const session = await stripe.checkout.sessions.create(sessionParams(order), {
        idempotencyKey: order.idempotencyKey,
      })
      return { providerRef: session.id, url: session.url ?? undefined }
    },
    async readEvent(rawBody, signature) {
      const stripe = await client()
      const event = stripe.webhooks.constructEvent(
        rawBody,
        signature,
        env.STRIPE_WEBHOOK_SECRET,
        TOLERANCE_SECONDS,
      )
      return eventOf(event)
    },
    async currentStatus(event) {
      if (!event.providerRef) return undefined
      // stripe-mock keeps no state: asked again, it would answer with its fixture.
      if (env.STRIPE_API_BASE) return event.status
      const stripe = await client()
      const session = await stripe.checkout.sessions.retrieve(event.providerRef)
      return statusOf(session, event.type)
    },
    async simulateEvent(order, result) {
      const stripe = await client()
      const body = JSON.stringify(simulatedEvent(order, result))
      const secret = env.STRIPE_WEBHOOK_SECRET
      return { body, signature: stripe.webhooks.generateTestHeaderString({ payload: body, secret }) }
    },
  }
}

/** An event of the shape that Stripe sends for a Checkout Session. */
function simulatedEvent(
  order: { paymentId: string; providerRef: string; amountFen: number; eventId: string },
  result: SimulatedResult,
) {
  const session = {
    object: "checkout.session",
    id: order.providerRef,
    client_reference_id: order.paymentId,
    metadata: { paymentId: order.paymentId },
    amount_total: order.amountFen,
    currency: "cny",
    payment_status: result === "succeeded" ? "paid" : "unpaid",
    status: result === "expired" ? "expired" : "complete",
  }
  const type = result === "expired" ? "checkout.session.expired" : "checkout.session.completed"
  return { id: order.eventId, object: "event", type, livemode: false, data: { object: session } }
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
