import { useTexts } from "#app/shared/i18n/language.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { formatBytes } from "#app/shared/ui/value/file-link.tsx"
import { FieldFrame, type FieldProps, useControl } from "./field.tsx"
import { formTexts } from "./form.texts.ts"

interface FileFieldProps extends FieldProps {
  /** Extensions without a dot, as shown and offered: `["pdf", "jpg"]`. */
  kinds: readonly string[]
  maxBytes: number
  /** The file that stands already. */
  current?: { id: string; name: string; href?: string }
}

/**
 * A file to send. A file that came with a refused form is kept: its id travels in `<name>Kept`, so that nobody has to
 * choose it twice.
 */
export function FileField(props: FileFieldProps) {
  const t = useTexts(formTexts)
  const { field, kinds, maxBytes, current, optional } = props
  const keptId = field.defaultValue ?? current?.id
  const rule = t("file-hint", {
    kinds: kinds.map(k => k.toUpperCase()).join(" / "),
    size: formatBytes(maxBytes),
  })
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
        accept={kinds.map(k => `.${k}`).join(",")}
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
