import { data, type LoaderFunctionArgs } from "@remix-run/node"
import { flashCookie } from "#app/platform/auth/cookies.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type Flash, flashWords } from "#app/shared/ui/flash.texts.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { otherLanguagePath } from "./page-path.ts"

/** What every page knows: its language, who looks, and a message to show once. */
export interface RootData {
  lang: Lang
  demoMode: boolean
  /** The largest file that may be uploaded. */
  uploadBytes: number
  viewer: null | {
    name: string
    organisationName?: string
    organisationKind?: "enterprise" | "agency" | "department"
    staffRole?: string
    unread: number
  }
  flash?: string
  /** The same page in the other language, with its query. */
  otherLanguagePath: string
}

/** The loader of the root route; clears the message it gives. */
export async function rootData(args: LoaderFunctionArgs) {
  const { services, lang, viewer } = await guard(args, "everyone")
  const { person, organisation } = viewer
  const cookie = flashCookie(services.env)
  const flash = (await cookie.parse(args.request.headers.get("cookie"))) as Flash | null
  const body: RootData = {
    lang,
    demoMode: services.env.DEMO_MODE,
    uploadBytes: services.settings.current.uploadBytes,
    viewer: person && {
      name: person.name,
      organisationName: organisation?.name,
      organisationKind: organisation?.kind,
      staffRole: person.staffRole,
      unread: await raw(InboxMessageModel).countDocuments(
        { personId: person._id, readAt: null },
        { limit: 100 },
      ),
    },
    flash: flash ? flashWords(flash, lang) : undefined,
    otherLanguagePath: otherLanguagePath(new URL(args.request.url), lang),
  }
  if (!flash) return data(body)
  return data(body, { headers: { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } })
}
