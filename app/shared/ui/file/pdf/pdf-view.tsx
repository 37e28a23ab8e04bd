import { useRef, useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { previewTexts } from "#app/shared/ui/file/preview.texts.ts"
import { PreviewFailure } from "#app/shared/ui/file/preview-failure.tsx"
import { ToolButton } from "#app/shared/ui/file/tool-button.tsx"
import { ZoomButtons } from "#app/shared/ui/file/zoom-buttons.tsx"
import { pageWithin } from "./sheet.rules.ts"
import { usePdf, useSheet, useWidth } from "./use-pdf.ts"

/** A PDF page by page, drawn in the page; only one page is kept in memory. */
export function PdfView(file: { href: string; name: string; bytes: number }) {
  const t = useTexts(previewTexts)
  const scroll = useRef<HTMLElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const width = useWidth(scroll)
  const { pdf, failure, fail } = usePdf(file.href, file.bytes)
  const label = t("page-label", { name: file.name, n: page })
  useSheet(pdf, { page, zoom, turn, width, label }, place, fail)
  if (failure) return <PreviewFailure failure={failure} file={file} />
  const pages = pdf?.document.numPages ?? 0
  const turnTo = (to: number) => {
    setPage(pageWithin(to, pages))
    scroll.current?.scrollTo(0, 0)
  }
  return (
    <div className="preview-view">
      <div className="preview-tools" role="toolbar" aria-label={t("tools")}>
        <span className="preview-group">
          {pages > 1 && (
            <ToolButton onPress={page > 1 && (() => turnTo(page - 1))}>{t("previous")}</ToolButton>
          )}
          <output className="preview-page">{pdf ? t("page-of", { n: page, m: pages }) : t("loading")}</output>
          {pages > 1 && (
            <ToolButton onPress={page < pages && (() => turnTo(page + 1))}>{t("next")}</ToolButton>
          )}
        </span>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
        <ToolButton onPress={() => setTurn((turn + 90) % 360)}>{t("turn")}</ToolButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard. */}
      <section ref={scroll} className="preview-scroll" tabIndex={0} aria-label={t("content")}>
        <div ref={place} className="preview-sheet" />
      </section>
    </div>
  )
}
