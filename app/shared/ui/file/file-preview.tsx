import { type ComponentType, type ReactNode, useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { useHydrated } from "#app/shared/ui/hydrated.ts"
import { Icon } from "#app/shared/ui/icon.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { filePreviewTexts } from "./file-preview.texts.ts"
import type { PreviewDialogProps } from "./preview-dialog.tsx"
import { previewKind } from "./preview-kind.ts"

interface FilePreviewProps {
  /** The full address of the file, without a language. */
  href: string
  name: string
  bytes: number
  /** What was declared, to stand beside the file while it is looked at. */
  about?: ReactNode
}

/**
 * A file to fetch that scripts also show in the page. The viewer is loaded when somebody asks for it, never before;
 * without scripts the link is all, and where the viewer cannot be loaded the file is fetched.
 */
export function FilePreview({ about, ...file }: FilePreviewProps) {
  const t = useTexts(filePreviewTexts)
  const [Dialog, setDialog] = useState<ComponentType<PreviewDialogProps>>()
  const hydrated = useHydrated()
  const kind = hydrated && previewKind(file.name)
  const open = () =>
    import("./preview-dialog.tsx").then(
      viewer => setDialog(() => viewer.PreviewDialog),
      () => location.assign(file.href),
    )
  return (
    <>
      <FileLink {...file} />{" "}
      {kind && (
        <Button tone="quiet" slim onClick={open} aria-haspopup="dialog">
          <Icon name="search" />
          {t("view")}
          <span className="sr-only">{file.name}</span>
        </Button>
      )}
      {kind && Dialog && <Dialog {...file} kind={kind} about={about} onClose={() => setDialog(undefined)} />}
    </>
  )
}
