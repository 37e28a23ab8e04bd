import { requestTexts } from "#app/modules/requests/request.texts.ts"
import type { RequestState } from "#app/modules/requests/request.ts"
import { toneOf } from "#app/modules/requests/words.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** The state of a request in a word. */
export function RequestTag({ state }: { state: RequestState }) {
  const t = useTexts(requestTexts)
  return <Tag tone={toneOf(state)}>{t(`state.${state}`)}</Tag>
}
