import { useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "./button.tsx"
import { useHydrated } from "./hydrated.ts"
import { Icon } from "./icon.tsx"
import { uiTexts } from "./ui.texts.ts"

/** Copies a text; absent where scripts or the clipboard are. `what` tells readers what is copied. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTexts(uiTexts)
  const hydrated = useHydrated()
  const [copied, setCopied] = useState(false)
  if (!hydrated || !navigator.clipboard) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Button tone="quiet" slim onClick={copy}>
      <Icon name={copied ? "check" : "copy"} />
      <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
      <span className="sr-only">{what}</span>
    </Button>
  )
}

/** Prints the page; absent without scripts, where the browser's own command does. */
export function PrintButton() {
  const t = useTexts(uiTexts)
  if (!useHydrated()) return null
  return (
    <Button onClick={() => window.print()}>
      <Icon name="print" />
      {t("print")}
    </Button>
  )
}
