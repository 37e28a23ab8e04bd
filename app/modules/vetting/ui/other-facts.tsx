import { AGENCY_FACTS, regionText } from "#app/modules/directory/agency.facts.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { factRows } from "#app/shared/ui/list/fact-rows.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** What was declared and no register has. */
export function OtherFacts({ file }: { file: VettingPageData["file"] }) {
  const t = useTexts(vettingTexts)
  const lang = useLang()
  const served = file.servesRegions.map(id => regionText(id, lang)).join(" · ")
  return (
    <Facts
      facts={[
        ...factRows(AGENCY_FACTS, "vetting", file, lang),
        { term: t("field.servesRegions"), value: served },
      ]}
    />
  )
}
