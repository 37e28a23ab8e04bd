import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { FactChange } from "#app/modules/vetting/changes.rules.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** What a change says otherwise than what is in force. */
export function Changes({ changes }: { changes: readonly FactChange[] }) {
  const t = useTexts(vettingTexts)
  const words = useTexts(directoryTexts)
  if (changes.length === 0) return <p className="muted">{t("changes-none")}</p>
  const value = ({ field }: FactChange, side: string | readonly string[]) => {
    const isRegion = field === "region" || field === "servesRegions"
    const parts = [side].flat().filter(Boolean)
    const shown = isRegion ? parts.map(part => words(`region.${part}` as "region.jindong")) : parts
    return shown.join(" · ") || t("empty")
  }
  return (
    <DataTable
      caption={t("changes-title")}
      quietCaption
      rows={changes}
      rowKey={change => change.field}
      columns={[
        { key: "what", head: t("what"), cell: change => t(`field.${change.field}`), isRowHead: true },
        { key: "before", head: t("before"), cell: change => <del>{value(change, change.before)}</del> },
        { key: "after", head: t("after"), cell: change => <ins>{value(change, change.after)}</ins> },
      ]}
    />
  )
}

/** What was declared and no register has. */
export function OtherFacts({ file }: { file: VettingPageData["file"] }) {
  const t = useTexts(vettingTexts)
  const words = useTexts(directoryTexts)
  return (
    <Facts
      facts={[
        { term: t("field.shortName"), value: file.shortName },
        { term: t("field.region"), value: words(`region.${file.region}`) },
        {
          term: t("field.servesRegions"),
          value: file.servesRegions.map(id => words(`region.${id}`)).join(" · "),
        },
        { term: t("field.contactName"), value: file.contactName },
        { term: t("field.contactPhone"), value: file.contactPhone },
        { term: t("field.summary"), value: file.summary },
      ]}
    />
  )
}
