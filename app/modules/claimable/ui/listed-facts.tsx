import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import type { ClaimPage } from "#app/modules/claimable/claimable-queries.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeDay } from "#app/shared/time/describe.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** What the city lists of an agency, for its people to look through. */
export function ListedFacts({ entry }: { entry: ClaimPage }) {
  const t = useTexts(claimableTexts)
  const words = useTexts(directoryTexts)
  const { uscc, legalRepresentative, region, address, servesRegions, items } = entry
  return (
    <Card title={t("listed-title")}>
      <Facts
        layout="table"
        facts={[
          { term: t("uscc"), value: uscc },
          { term: t("legalRepresentative"), value: legalRepresentative },
          { term: t("region"), value: words(`region.${region}`) },
          { term: t("address"), value: address },
          { term: t("servesRegions"), value: servesRegions.map(id => words(`region.${id}`)).join("、") },
          { term: t("items"), value: <Lines lines={items.map(item => `${item.code} ${item.name}`)} /> },
          { term: t("licences"), value: <Licences entry={entry} /> },
        ]}
      />
      <p className="small muted">{t("listed-hint")}</p>
    </Card>
  )
}

function Licences({ entry }: { entry: ClaimPage }) {
  const t = useTexts(claimableTexts)
  const lang = useLang()
  const lines = entry.licences.map(({ words, number, validTo }) => {
    const when = validTo
      ? t("licence-until", { number, day: describeDay(validTo, lang) })
      : t("licence-forever", { number })
    return `${words} · ${when}`
  })
  return <Lines lines={lines} />
}

function Lines({ lines }: { lines: readonly string[] }) {
  const t = useTexts(claimableTexts)
  if (lines.length === 0) return t("none")
  return lines.map(line => <div key={line}>{line}</div>)
}
