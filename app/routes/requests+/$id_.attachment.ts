import type { LoaderFunctionArgs } from "@remix-run/node"
import { publicAttachment } from "#app/modules/requests/reading/request-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fileAnswer } from "#app/platform/files/downloads.server.ts"

/** The attachment of a published request: public with it. */
export async function loader(args: LoaderFunctionArgs) {
  const { services } = await guard(args, "everyone")
  const attachment = found(await publicAttachment(args.params.id ?? ""))
  return found(await fileAnswer(services, attachment))
}
