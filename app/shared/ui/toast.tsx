import { useState } from "react"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup, type TextParam } from "#app/shared/i18n/texts.ts"
import { Button } from "./button.tsx"
import { flashTexts } from "./flash.texts.ts"
import { useHydrated } from "./hydrated.ts"
import { Icon } from "./icon.tsx"

export interface Flash {
  code: string
  params?: Record<string, TextParam>
}

/** What was just done, said once on top of the page that follows; stays until the next page, can be closed by script. */
export function Toast({ flash }: { flash?: Flash }) {
  const lang = useLang()
  return (
    <div className="toasts" role="status">
      {flash && (
        <Message
          key={JSON.stringify(flash)}
          text={lookup(flashTexts, lang, flash.code, flash.params) ?? flashTexts[lang].done}
        />
      )}
    </div>
  )
}

function Message({ text }: { text: string }) {
  const t = useTexts(flashTexts)
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
