import type { LoaderFunctionArgs } from "@remix-run/node"
import { guard } from "#app/platform/auth/guard.server.ts"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return null
}

export default function Home() {
  return <div className="wrap band" />
}
