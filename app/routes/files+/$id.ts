import type { LoaderFunctionArgs } from "@remix-run/node"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fileAnswer, fileForReader } from "#app/platform/files/downloads.server.ts"

/** An uploaded file for those who may read it; to everybody else it does not exist. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, actor } = await guard(args, "signed-in")
  const file = found(await fileForReader(actor, args.params.id ?? ""))
  return found(await fileAnswer(services, file))
}
