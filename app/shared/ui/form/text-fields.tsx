import { useTexts } from "#app/shared/i18n/language.tsx"
import { FieldFrame, type FieldProps, useControl } from "./field.tsx"
import { formTexts } from "./form.texts.ts"

type Width = "full" | "wide" | "medium" | "narrow"

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "tel" | "search" | "url"
  autoComplete?: string
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email"
  /** As wide as what is written in it. */
  width?: Width
  spellCheck?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { field, type = "text", autoComplete, inputMode, width = "wide", spellCheck } = props
  return (
    <FieldFrame {...props}>
      <input
        {...useControl(props)}
        className={`control control-${width}`}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={spellCheck}
        defaultValue={field.defaultValue}
      />
    </FieldFrame>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { rows?: number }) {
  const { field, rows = 5 } = props
  return (
    <FieldFrame {...props}>
      <textarea
        {...useControl(props)}
        className="control control-full"
        rows={rows}
        defaultValue={field.defaultValue}
      />
    </FieldFrame>
  )
}

/** A sum in yuan as people write it (48,000 or 4.8万); the server reads it to fen. */
export function MoneyField(props: FieldProps & { suffix?: string }) {
  const t = useTexts(formTexts)
  const { field, suffix = t("yuan") } = props
  return (
    <FieldFrame {...props}>
      <span className="suffixed">
        <input
          {...useControl(props)}
          className="control control-medium num"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={field.defaultValue}
        />
        <span aria-hidden="true">{suffix}</span>
      </span>
    </FieldFrame>
  )
}

/** A whole number with its unit (percent, working days) behind. */
export function NumberField(props: FieldProps & { suffix?: string }) {
  const { field, suffix } = props
  return (
    <FieldFrame {...props}>
      <span className="suffixed">
        <input
          {...useControl(props)}
          className="control control-narrow num"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={field.defaultValue}
        />
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </span>
    </FieldFrame>
  )
}
