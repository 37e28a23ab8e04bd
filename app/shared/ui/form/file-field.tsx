import { DOCUMENT_KINDS, FILE_KINDS, type FileKind } from "#app/shared/file-kinds.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { formatBytes } from "#app/shared/ui/value/file-link.tsx"
import { FieldFrame, type FieldProps, useControl } from "./field.tsx"
import { formTexts } from "./form.texts.ts"
import { useUploadBytes } from "./upload-limit.ts"

interface FileFieldProps extends FieldProps {
  /** What the field takes, as shown and offered; documents when not given. */
  kinds?: readonly FileKind[]
  /** The largest file of this field, where it is less than of others. */
  maxBytes?: number
  /** The file that stands already. */
  current?: { id: string; name: string; href?: string }
}

/**
 * A file to send. A file that came with a refused form is kept: its id travels in `<name>Kept`, so that nobody has to
 * choose it twice.
 */
export function FileField(props: FileFieldProps) {
  const t = useTexts(formTexts)
  const { field, kinds = DOCUMENT_KINDS, current, optional } = props
  const upload = useUploadBytes()
  const maxBytes = props.maxBytes ?? upload
  const keptId = field.defaultValue ?? current?.id
  const names = kinds.map(k => k.toUpperCase()).join(" / ")
  const rule = maxBytes ? t("file-hint", { kinds: names, size: formatBytes(maxBytes) }) : names
  const hint = (
    <>
      {props.hint} {rule}
    </>
  )
  const control = useControl({ ...props, hint, optional: optional || Boolean(keptId) })
  return (
    <FieldFrame {...props} hint={hint}>
      {keptId && <KeptFile current={current?.id === keptId ? current : undefined} />}
      {keptId && <input type="hidden" name={`${field.name}Kept`} form={field.formId} value={keptId} />}
      <input
        {...control}
        className="control control-file"
        type="file"
        accept={kinds.flatMap(k => FILE_KINDS[k].extensions.map(e => `.${e}`)).join(",")}
      />
    </FieldFrame>
  )
}

function KeptFile({ current }: { current?: { name: string; href?: string } }) {
  const t = useTexts(formTexts)
  const words = current ? t("file-kept", { name: current.name }) : t("file-kept-unnamed")
  return (
    <p className="kept-file">
      <Icon name="file" />
      <span>{current?.href ? <a href={current.href}>{words}</a> : words}</span>
      <span className="small">{t("file-kept-hint")}</span>
    </p>
  )
}
