import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { previewTexts } from "./preview.texts.ts"

/** Why a file is not shown. */
export type Failure = "broken" | "encrypted" | "large" | "slow" | "gone" | "unavailable"

interface PreviewFailureProps {
  failure: Failure
  file: { href: string; name: string; bytes: number }
}

/** Says why a file is not shown and leaves its link. */
export function PreviewFailure({ failure, file }: PreviewFailureProps) {
  const t = useTexts(previewTexts)
  return (
    <div className="preview-failure" role="alert">
      <Callout tone="warning" title={t(`failure.${failure}`)}>
        {failure !== "gone" && (
          <>
            <p>{t("failure-remedy")}</p>
            <FileLink {...file} />
          </>
        )}
      </Callout>
    </div>
  )
}
