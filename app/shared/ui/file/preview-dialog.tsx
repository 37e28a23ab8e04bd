import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react"
import { createPortal } from "react-dom"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { classNames } from "#app/shared/ui/class-names.ts"
import { Icon } from "#app/shared/ui/icon.tsx"
import { uiTexts } from "#app/shared/ui/ui.texts.ts"
import { PdfView } from "./pdf/pdf-view.tsx"
import { PictureView } from "./picture-view.tsx"
import { previewTexts } from "./preview.texts.ts"
import type { PreviewKind } from "./preview-kind.ts"

export interface PreviewDialogProps {
  href: string
  name: string
  bytes: number
  kind: PreviewKind
  about?: ReactNode
  onClose(): void
}

/** A file over the page, with what was declared beside it. Escape, the button or a press outside closes it. */
export function PreviewDialog({ kind, about, onClose, ...file }: PreviewDialogProps) {
  const t = useTexts(previewTexts)
  const words = useTexts(uiTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const close = () => dialog.current?.close()
  const onPress = (event: MouseEvent) => event.target === dialog.current && close()
  const View = kind === "pdf" ? PdfView : PictureView
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog ref={dialog} className="preview" aria-labelledby={titleId} onClose={onClose} onClick={onPress}>
      <div className="preview-frame">
        <div className="preview-head">
          <h2 id={titleId}>{file.name}</h2>
          <a href={file.href} download={file.name}>
            {t("download")}
          </a>
          <Button tone="quiet" slim onClick={close}>
            <Icon name="close" />
            {words("close")}
          </Button>
        </div>
        <div className={classNames("preview-body", Boolean(about) && "preview-compare")}>
          {about && (
            <section className="preview-about" aria-label={t("declared")}>
              <h3>{t("declared")}</h3>
              {about}
            </section>
          )}
          <View {...file} />
        </div>
      </div>
    </dialog>,
    document.body,
  )
}
