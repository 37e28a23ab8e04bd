import type { LoaderFunctionArgs } from "@remix-run/node"
import { accessibilityTexts } from "#app/modules/publishing/accessibility.texts.ts"
import { Paragraphs } from "#app/modules/publishing/ui/paragraphs.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Section } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

const PARTS = ["works", "missing", "tell"] as const

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  return null
}

export const meta = titled(accessibilityTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Accessibility() {
  const t = useTexts(accessibilityTexts)
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        {PARTS.map(part => (
          <Section key={part} title={t(`${part}.title`)}>
            <Paragraphs text={t(`${part}.text`)} />
          </Section>
        ))}
        <p>
          <LinkButton to={path.complaint(path.accessibility())}>{t("report")}</LinkButton>
        </p>
      </div>
    </div>
  )
}
