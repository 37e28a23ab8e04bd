import type { LoaderFunctionArgs } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { FactComparison } from "#app/modules/catalogue/ui/fact-comparison.tsx"
import { VersionTable } from "#app/modules/catalogue/ui/version-table.tsx"
import { itemHistory } from "#app/modules/catalogue/versions/item-history.server.ts"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Button } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, lang, now } = await guard(args, "everyone")
  const query = new URL(args.request.url).searchParams
  const asked = { from: Number(query.get("from")), to: Number(query.get("to")) }
  return { history: found(await itemHistory(services, args.params.code ?? "", asked, lang)), now }
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${data?.history.name ?? ""} ${translator(versionsTexts, lang)("item.versions")}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ItemVersions() {
  const t = useTexts(versionsTexts)
  const words = useTexts(catalogueTexts)
  const { history, now } = useLoaderData<typeof loader>()
  const { code, name, versions, comparison, retired, isInForce } = history
  const trail = [{ to: path.items(), label: words("title") }]
  if (isInForce) trail.push({ to: path.item(code), label: name })
  const ofVersion = (n: number) => t("compare.before", { n })
  return (
    <div className="wrap band">
      <Crumbs trail={trail} here={t("item.versions")} />
      <PageHead title={`${name} · ${t("item.versions")}`} lead={t("item.versions.lead")} />
      <div className="stack">
        {retired && <Callout tone="warning">{words("item.retired", retired)}</Callout>}
        <Card title={t("item.versions")}>
          <VersionTable versions={versions} isInForce={isInForce} now={now} />
        </Card>
        {comparison && (
          <Card title={t("compare.title")}>
            <Form className="actions">
              {(["from", "to"] as const).map(side => (
                <label key={side}>
                  {t(`compare.${side}`)}{" "}
                  <select className="control control-narrow" name={side} defaultValue={comparison[side]}>
                    {versions.map(({ version }) => (
                      <option key={version} value={version}>
                        {version}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
              <Button type="submit">{t("compare.submit")}</Button>
            </Form>
            <FactComparison
              changes={comparison.changes}
              before={ofVersion(comparison.from)}
              after={ofVersion(comparison.to)}
              caption={t("compare.title")}
            />
          </Card>
        )}
      </div>
    </div>
  )
}
