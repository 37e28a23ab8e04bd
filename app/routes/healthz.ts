import type { LoaderFunctionArgs } from "@remix-run/node"
import { healthOf } from "#app/modules/audit/health.server.ts"

/** Plain text for monitors: one line a service; 503 while the database is away. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { isServing, ...services } = await healthOf(context.services)
  const lines = Object.entries(services).map(([name, state]) => `${name} ${state}\n`)
  return new Response(lines.join(""), {
    status: isServing ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  })
}
