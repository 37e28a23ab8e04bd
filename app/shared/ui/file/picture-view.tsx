import { useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { previewTexts } from "./preview.texts.ts"
import { PreviewFailure } from "./preview-failure.tsx"
import { ZoomButtons } from "./zoom-buttons.tsx"

/** A photograph or scan that was encoded anew when it came in. */
export function PictureView(file: { href: string; name: string; bytes: number }) {
  const t = useTexts(previewTexts)
  const [zoom, setZoom] = useState(1)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <PreviewFailure failure="broken" file={file} />
  return (
    <div className="preview-view">
      <div className="preview-tools" role="toolbar" aria-label={t("tools")}>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard. */}
      <section className="preview-scroll" tabIndex={0} aria-label={t("content")}>
        <img
          className="preview-sheet"
          src={file.href}
          alt={file.name}
          style={{ width: `${zoom * 100}%` }}
          onError={() => setBroken(true)}
        />
      </section>
    </div>
  )
}
