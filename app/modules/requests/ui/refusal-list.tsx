import type { RefusalWords } from "#app/modules/requests/drafting/refusal-words.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"

/** What stands in the way, each with the rule behind it; or that nothing does. */
export function RefusalList({ refusals, good }: { refusals: readonly RefusalWords[]; good?: string }) {
  const t = useTexts(myRequestTexts)
  if (refusals.length === 0) return <Callout tone="success" title={good ?? t("check-good")} />
  return (
    <Callout tone="warning" title={t("check-bad", { n: refusals.length })}>
      <ul>
        {refusals.map(({ code, text, source }) => (
          <li key={code}>
            {text} {source && <span className="small">{t("basis", { source })}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
