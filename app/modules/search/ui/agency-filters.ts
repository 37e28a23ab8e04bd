import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { AgencyResults } from "#app/modules/search/agency-search.server.ts"
import { searchTexts } from "#app/modules/search/search.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FilterGroup } from "#app/shared/ui/list/filters.tsx"

/** The choices that narrow the list; an item is chosen elsewhere and only shown here. */
export function useAgencyFilters({
  counts,
  certificates,
  chosenItems,
}: Pick<AgencyResults, "counts" | "certificates" | "chosenItems">): FilterGroup[] {
  const t = useTexts(searchTexts)
  const fieldName = useTexts(fieldTexts)
  const words = useTexts(directoryTexts)
  const fields = FIELD_IDS.map(id => ({ value: id, label: fieldName(id), count: counts.fields[id] }))
  const regions = REGION_IDS.map(id => ({
    value: id,
    label: words(`region.${id}`),
    count: counts.regions[id],
  }))
  const held = certificates.map(c => ({ value: c.id, label: c.name, count: c.count }))
  const items = chosenItems.map(item => ({ value: item.code, label: item.name }))
  return [
    { param: "field", title: t("group-field"), choices: fields },
    { param: "certificate", title: t("group-certificate"), choices: held },
    { param: "region", title: t("group-region"), choices: regions },
    { param: "item", title: t("group-item"), choices: items },
  ].filter(group => group.choices.length > 0)
}
