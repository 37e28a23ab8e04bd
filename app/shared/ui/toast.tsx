import { useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "./button.tsx"
import { useHydrated } from "./hydrated.ts"
import { Icon } from "./icon.tsx"
import { uiTexts } from "./ui.texts.ts"

/** What was just done, said once on top of the page that follows; stays until the next page, can be closed by script. */
export function Toast({ text }: { text?: string }) {
  return (
    <div className="toasts" role="status">
      {text && <Message key={text} text={text} />}
    </div>
  )
}

function Message({ text }: { text: string }) {
  const t = useTexts(uiTexts)
  const hydrated = useHydrated()
  const [open, setOpen] = useState(true)
  if (!open) return null
  return (
    <div className="toast">
      <div className="wrap toast-line">
        <Icon name="check" />
        <p>{text}</p>
        {hydrated && (
          <Button tone="quiet" slim onClick={() => setOpen(false)}>
            {t("close")}
          </Button>
        )}
      </div>
    </div>
  )
}
