import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { PRIVACY_PARTS, privacyTexts } from "#app/modules/publishing/privacy.texts.ts"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { Section } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return null
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(privacyTexts, lang)("title"))

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

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
