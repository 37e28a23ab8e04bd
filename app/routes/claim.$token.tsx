import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { replySignedIn } from "#app/modules/accounts/sign-in/session-reply.server.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { DeadLink } from "#app/modules/accounts/ui/dead-link.tsx"
import { claimSchema } from "#app/modules/claimable/claim.schema.ts"
import { claimAgency } from "#app/modules/claimable/claim-agency.server.ts"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import { claimPage } from "#app/modules/claimable/claimable-queries.server.ts"
import { ClaimCard } from "#app/modules/claimable/ui/claim-form.tsx"
import { ListedFacts } from "#app/modules/claimable/ui/listed-facts.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "everyone")
  const token = args.params.token ?? ""
  const entry = await claimPage(services, actor, token, lang)
  return { entry, here: path.claim(token || "-"), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, lang } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), claimSchema, claimableTexts)
  if (!form.ok) return form.reply
  const address = args.context.clientAddress
  const claim = { ...form.value, token: args.params.token ?? "", lang, address }
  const claimed = await claimAgency(services, actor, claim)
  if (!claimed.ok) return form.refused(claimed.error)
  const { name } = claimed.value
  if (actor.kind === "person") return redirectWithFlash(services, path.listing(), "claimed", { name })
  // By the password, not by the outcome: a replayed form must not open a session for whoever sends it.
  const { email = "", newPassword = "" } = form.value
  const entered = await signIn(services, { email, password: newPassword }, address)
  if (!entered.ok) return form.refused(entered.error)
  return replySignedIn(services, entered.value.token, path.listing(), "claimed", { name })
}

/**
 * The address holds a secret, which `same-origin` keeps from other sites; `no-referrer` would take the origin from a form that
 * is sent without a script, and it would be refused.
 */
export const headers = () => ({ "Referrer-Policy": "same-origin", "Cache-Control": "no-store" })

export const meta = titledBy<typeof loader>((data, lang) =>
  data?.entry
    ? translator(claimableTexts, lang)("claim-title", { name: data.entry.name })
    : translator(signInTexts, lang)("link-dead-title"),
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Claim() {
  const t = useTexts(claimableTexts)
  const { entry, here, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!entry) return <DeadLink />
  const title = t("claim-title", { name: entry.name })
  return (
    <div className="wrap band">
      <Crumbs here={title} />
      <PageHead
        title={title}
        lead={
          <>
            {t("claim-lead", { source: entry.source })} {entry.until && <When at={entry.until} />}
          </>
        }
      />
      <div className="stack">
        <ListedFacts entry={entry} />
        <ClaimCard {...{ entry, here, idempotencyToken, lastResult }} />
      </div>
    </div>
  )
}
