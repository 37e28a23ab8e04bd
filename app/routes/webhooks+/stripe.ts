import type { ActionFunctionArgs } from "@remix-run/node"
import { takeProviderEvent, WEBHOOK } from "#app/modules/payments/take-provider-event.server.ts"

const LARGEST = 256 * 1024

/** Stripe's messages: proved by signature over the raw body, taken in once, answered after they are recorded. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context
  const provider = services.payments.stripe
  if (!provider) return new Response(null, { status: 404 })
  const body = await request.text()
  if (body.length > LARGEST) return new Response("too large", { status: 413 })
  let event: Awaited<ReturnType<typeof provider.readEvent>>
  try {
    event = await provider.readEvent(body, request.headers.get("stripe-signature") ?? "")
  } catch {
    services.log.warn({ requestId: context.requestId }, "webhook refused")
    return new Response("bad signature", { status: 400 })
  }
  const status = await provider.currentStatus(event)
  const taken = await takeProviderEvent(services, WEBHOOK, { event, status, idempotencyToken: event.id })
  return new Response(taken.ok ? taken.value : taken.error.code, { status: taken.ok ? 200 : 409 })
}
