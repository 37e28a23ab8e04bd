import { type ActionFunctionArgs, createCookie, redirectDocument } from "@remix-run/node"
import { z } from "zod"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm } from "#app/platform/http/reply.server.ts"
import { internalPath, path } from "#app/shared/paths.ts"
import { choiceField, formOf } from "#app/shared/schema.ts"

const YEAR_SECONDS = 365 * 86_400

/** `to` is the page in the chosen language, as a whole address. */
const languageSchema = formOf({
  lang: choiceField(["zh", "en"]),
  to: z.string({ error: "required" }).max(2000),
})

/** Remembers the chosen language and goes to the page in it; the address alone decides in which language a page is. */
export async function action(args: ActionFunctionArgs) {
  const { services } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), languageSchema)
  if (!form.ok) throw new Response("Bad form", { status: 400 })
  const secure = services.env.APP_ORIGIN.startsWith("https://")
  const cookie = createCookie("lang", {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
    httpOnly: true,
    secure,
  })
  // A whole address: the router would put the prefix of the present language before a plain path.
  const to = new URL(internalPath(form.value.to, path.home()), args.request.url)
  return redirectDocument(to.href, { headers: { "Set-Cookie": await cookie.serialize(form.value.lang) } })
}
