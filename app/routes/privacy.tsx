import type { LoaderFunctionArgs } from "@remix-run/node"
import { PRIVACY_PARTS, privacyTexts } from "#app/modules/publishing/privacy.texts.ts"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Section } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return null
}

export const meta = titled(privacyTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Privacy() {
  const t = useTexts(privacyTexts)
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        {PRIVACY_PARTS.map(part => (
          <Section key={part} id={part} title={t(`${part}.title`)}>
            <Paragraphs text={t(`${part}.text`)} />
          </Section>
        ))}
      </div>
    </div>
  )
}
