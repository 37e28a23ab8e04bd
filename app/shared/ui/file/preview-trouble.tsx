import { useTexts } from "#app/shared/i18n/language.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { previewTexts } from "./preview.texts.ts"

/** Why a file is not shown. */
export type Trouble = "broken" | "encrypted" | "large" | "slow" | "gone" | "unavailable"

interface PreviewTroubleProps {
  trouble: Trouble
  file: { href: string; name: string; bytes: number }
}

/** Says why a file is not shown and leaves its link. */
export function PreviewTrouble({ trouble, file }: PreviewTroubleProps) {
  const t = useTexts(previewTexts)
  return (
    <div className="preview-trouble" role="alert">
      <Notice tone="warning" title={t(`trouble.${trouble}`)}>
        {trouble !== "gone" && (
          <>
            <p>{t("trouble-remedy")}</p>
            <FileLink {...file} />
          </>
        )}
      </Notice>
    </div>
  )
}
