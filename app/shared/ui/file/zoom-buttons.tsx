import { useTexts } from "#app/shared/i18n/language.tsx"
import { previewTexts } from "./preview.texts.ts"
import { ToolButton } from "./tool-button.tsx"
import { nextZoom } from "./zoom.ts"

/** Smaller and larger, with the present zoom between. */
export function ZoomButtons({ zoom, onZoom }: { zoom: number; onZoom(zoom: number): void }) {
  const t = useTexts(previewTexts)
  const [smaller, larger] = [nextZoom(zoom, -1), nextZoom(zoom, 1)]
  return (
    <span className="preview-group">
      <ToolButton onPress={smaller !== zoom && (() => onZoom(smaller))}>{t("zoom-out")}</ToolButton>
      <output className="preview-zoom">{t("zoom", { n: Math.round(zoom * 100) })}</output>
      <ToolButton onPress={larger !== zoom && (() => onZoom(larger))}>{t("zoom-in")}</ToolButton>
    </span>
  )
}
