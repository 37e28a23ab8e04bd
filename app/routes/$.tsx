import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { guard } from "#app/platform/auth/guard.server.ts"

/** Every address that no page has. */
export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  throw new Response(null, { status: 404 })
}

export async function action(args: ActionFunctionArgs) {
  await guard(args, "everyone")
  throw new Response(null, { status: 404 })
}

export default function Nowhere() {
  return null
}

export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"
