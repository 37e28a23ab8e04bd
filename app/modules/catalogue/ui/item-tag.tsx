import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { ItemState } from "#app/modules/catalogue/item.machine.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"

const TONES: Record<ItemState, Tone> = {
  draft: "plain",
  consultation: "wait",
  published: "open",
  revising: "note",
  "revision-consultation": "wait",
  retired: "risk",
}

/** The state of an item. */
export function ItemTag({ state }: { state: ItemState }) {
  const t = useTexts(catalogueTexts)
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
