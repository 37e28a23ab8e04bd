import { stepsTexts } from "#app/modules/directory/application/steps/steps.texts.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { vettingTexts } from "#app/modules/directory/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/directory/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { CopyButton } from "#app/shared/ui/copy-button.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** What the agency declares. */
export function DeclaredFacts({ file }: { file: VettingPageData["file"] }) {
  const t = useTexts(stepsTexts)
  const words = useTexts(directoryTexts)
  const regions = file.servesRegions.map(id => words(`region.${id}`)).join(" · ")
  return (
    <Facts
      layout="table"
      facts={[
        { term: t("name"), value: file.name },
        { term: t("shortName"), value: file.shortName },
        {
          term: t("uscc"),
          value: (
            <>
              <span className="num">{file.uscc}</span> <CopyButton text={file.uscc} what={t("uscc")} />
            </>
          ),
        },
        { term: t("legalRepresentative"), value: file.legalRepresentative },
        { term: t("region"), value: words(`region.${file.region}`) },
        { term: t("address"), value: file.address },
        { term: t("servesRegions"), value: regions },
        { term: t("summary"), value: file.summary },
        { term: t("contactName"), value: file.contactName },
        { term: t("contactPhone"), value: file.contactPhone },
      ]}
    />
  )
}

/** The items with what the rules ask for and what was found. */
export function ItemConditions({ items }: { items: VettingPageData["items"] }) {
  const t = useTexts(vettingTexts)
  return (
    <Rows label={t("items")}>
      {items.map(item => (
        <Row
          key={item.code}
          title={item.name}
          tag={<Tag tone={item.isSatisfied ? "open" : "risk"}>{t(item.isSatisfied ? "met" : "unmet")}</Tag>}
        >
          <div className="muted">{item.rule}</div>
          <div className="small">{item.findings.join(" · ")}</div>
        </Row>
      ))}
    </Rows>
  )
}
