import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { mailboxOf } from "#app/modules/accounts/sign-in/mailbox-queries.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { Letter } from "#app/modules/accounts/ui/letter.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services } = await guard(args, "everyone")
  return { mails: found(await mailboxOf(services)) }
}

export const headers = () => ({ "Cache-Control": "no-store" })

export const meta = titled(signInTexts, "mailbox-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Mailbox() {
  const t = useTexts(signInTexts)
  const { mails } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs here={t("mailbox-title")} />
      <PageHead title={t("mailbox-title")} lead={t("mailbox-lead")} />
      {mails.length === 0 && <EmptyState title={t("mailbox-empty")}>{t("mailbox-empty-text")}</EmptyState>}
      <div className="stack">
        {mails.map(mail => (
          <Letter key={mail.id} mail={mail} />
        ))}
      </div>
    </div>
  )
}
