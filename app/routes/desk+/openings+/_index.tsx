import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { openings } from "#app/modules/bidding/opening/opening-queries.server.ts"
import { OpeningRows } from "#app/modules/bidding/ui/opening-rows.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Section } from "#app/shared/ui/card.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "operation-publish", "supervision")
  return { ...found(await openings(actor, now)), now }
}

export const meta = titled(biddingTexts, "openings-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Openings() {
  const { closingToday, ready, opened, now } = useLoaderData<typeof loader>()
  const t = useTexts(biddingTexts)
  return (
    <>
      <PageHead title={t("openings-title")} lead={t("openings-lead")} />
      <Section title={t("ready")}>
        <OpeningRows rows={ready} now={now} none={t("none-ready")} />
      </Section>
      <Section title={t("closing-today")}>
        <OpeningRows rows={closingToday} now={now} none={t("none-closing")} />
      </Section>
      <Section title={t("opened-lately")}>
        <OpeningRows rows={opened} now={now} none={t("none-opened")} />
      </Section>
    </>
  )
}
