import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { classNames } from "#app/shared/ui/class-names.ts"
import { formTexts } from "./form.texts.ts"
import type { Field } from "./form-fields.ts"
import { useFormShared } from "./form-kit.tsx"

/** What every field takes. */
export interface FieldProps {
  field: Field
  /** Instead of the label the form names for it. */
  label?: string
  /** Below the label: what to write, with an example. */
  hint?: ReactNode
  /** May stay empty; said beside the label. */
  optional?: boolean
}

/** The words around a field, ready to show. */
export function useFieldWords({ field, label, hint }: FieldProps) {
  const shared = useFormShared()
  const errors = shared.errorTexts(field.name, field.errors)
  const described = [hint && field.descriptionId, errors.length > 0 && field.errorId]
    .filter(Boolean)
    .join(" ")
  return {
    label: label ?? shared.label(field.name),
    errors,
    aria: {
      "aria-describedby": described || undefined,
      "aria-invalid": errors.length > 0 || undefined,
    },
  }
}

/** Attributes of an input, select or text area of the field. */
export function useControl(props: FieldProps) {
  const { field, optional } = props
  const { aria } = useFieldWords(props)
  return { id: field.id, name: field.name, form: field.formId, required: !optional || undefined, ...aria }
}

function LabelWords({ label, optional }: { label: string; optional?: boolean }) {
  const t = useTexts(formTexts)
  return (
    <>
      {label}
      {optional && <span className="optional">{t("optional")}</span>}
    </>
  )
}

function HintAndErrors({ field, hint, errors }: { field: Field; hint?: ReactNode; errors: string[] }) {
  const t = useTexts(formTexts)
  return (
    <>
      {hint && (
        <div className="hint" id={field.descriptionId}>
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <p className="field-error" id={field.errorId}>
          <span className="sr-only">{t("error")}</span>
          {errors.join(" ")}
        </p>
      )}
    </>
  )
}

/** Label, hint and error around one control. */
export function FieldFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { label, errors } = useFieldWords(props)
  return (
    <div className={classNames("field", errors.length > 0 && "field-invalid")}>
      <label htmlFor={props.field.id}>
        <LabelWords label={label} optional={props.optional} />
      </label>
      <HintAndErrors field={props.field} hint={props.hint} errors={errors} />
      {children}
    </div>
  )
}

/** Legend, hint and error around several controls of one field. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { label, errors, aria } = useFieldWords(props)
  return (
    <fieldset
      className={classNames("field", errors.length > 0 && "field-invalid")}
      aria-describedby={aria["aria-describedby"]}
    >
      <legend>
        <LabelWords label={label} optional={props.optional} />
      </legend>
      <HintAndErrors field={props.field} hint={props.hint} errors={errors} />
      {children}
    </fieldset>
  )
}
