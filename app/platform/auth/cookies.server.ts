import { createCookie } from "@remix-run/node"
import type { Env } from "#app/platform/env.server.ts"

const isSecure = (env: Env) => env.APP_ORIGIN.startsWith("https://")

/** The session cookie: `__Host-` and Secure over https; a plain name over http, as the demonstration runs. */
export function sessionCookie(env: Env) {
  const secure = isSecure(env)
  return createCookie(secure ? "__Host-sid" : "sid", { path: "/", httpOnly: true, sameSite: "lax", secure })
}

/** One message for the next page, shown once. */
export function flashCookie(env: Env) {
  const secure = isSecure(env)
  return createCookie(secure ? "__Host-flash" : "flash", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 60,
  })
}
