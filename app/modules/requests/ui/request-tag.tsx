import { requestTexts } from "#app/modules/requests/request.texts.ts"
import type { RequestState } from "#app/modules/requests/request.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"

/** What a state means for the reader. */
const TONES: Record<RequestState, Tone> = {
  draft: "plain",
  "in-review": "wait",
  returned: "risk",
  open: "open",
  closed: "wait",
  opened: "wait",
  "awaiting-confirmation": "wait",
  "award-notice": "note",
  "awaiting-contract": "wait",
  "in-service": "note",
  completed: "open",
  failed: "risk",
  withdrawn: "plain",
  annulled: "risk",
}

/** The state of a request in a word. */
export function RequestTag({ state }: { state: RequestState }) {
  const t = useTexts(requestTexts)
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
