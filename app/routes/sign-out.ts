import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { replySignedOut } from "#app/modules/accounts/sign-in/session-reply.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { closeSession } from "#app/platform/auth/sessions.server.ts"
import { path } from "#app/shared/paths.ts"

/** Looking at the address signs nobody out. */
export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return redirect(path.home())
}

export async function action(args: ActionFunctionArgs) {
  const { services, viewer } = await guard(args, "everyone")
  if (viewer.session) await closeSession(viewer.session._id)
  return replySignedOut(services, path.home())
}
