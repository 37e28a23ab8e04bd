import { sessionCookie } from "#app/platform/auth/cookies.server.ts"
import { redirectWithFlash } from "#app/platform/http/reply.server.ts"
import type { Services } from "#app/platform/services.server.ts"

/** Goes on with a new session in the cookie. */
export async function replySignedIn(
  services: Services,
  token: string,
  to: string,
  flash = "signed-in",
  params: Record<string, string> = {},
) {
  const cookie = await sessionCookie(services.env).serialize(token)
  return redirectWithFlash(services, to, flash, params, new Headers({ "Set-Cookie": cookie }))
}

/** Goes on without a session. */
export async function replySignedOut(services: Services, to: string) {
  const cookie = await sessionCookie(services.env).serialize("", { maxAge: 0 })
  return redirectWithFlash(services, to, "signed-out", {}, new Headers({ "Set-Cookie": cookie }))
}
