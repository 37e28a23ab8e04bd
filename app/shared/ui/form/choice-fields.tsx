import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { classNames } from "#app/shared/ui/class-names.ts"
import { FieldFrame, FieldGroup, type FieldProps, useControl, useFieldWords } from "./field.tsx"
import { formTexts } from "./form.texts.ts"
import type { Field } from "./form-fields.ts"
import { useFormShared } from "./form-kit.tsx"

export interface Choice {
  value: string
  label: string
  /** What choosing it means. */
  hint?: ReactNode
  disabled?: boolean
}

interface ChoiceProps extends FieldProps {
  choices: readonly Choice[]
}

/** One of many, in a native list; `groups` instead of `choices` for long lists. */
export function SelectField(
  props: FieldProps & {
    choices?: readonly Choice[]
    groups?: readonly { label: string; choices: readonly Choice[] }[]
  },
) {
  const t = useTexts(formTexts)
  const { field, choices = [], groups = [] } = props
  return (
    <FieldFrame {...props}>
      <select {...useControl(props)} className="control control-wide" defaultValue={field.defaultValue ?? ""}>
        <option value="">{t("choose-one")}</option>
        <Options choices={choices} />
        {groups.map(group => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(choice => (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  ))
}

/** One of a few, all in sight. */
export function RadioGroup(props: ChoiceProps & { inline?: boolean }) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any of a few, all in sight; arrives as a repeated field. */
export function CheckboxGroup(props: ChoiceProps & { inline?: boolean }) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup(props: ChoiceProps & { inline?: boolean; type: "radio" | "checkbox" }) {
  const { field, choices, inline, type, optional } = props
  const { errors } = useFieldWords(props)
  const chosen = (type === "radio" ? [field.defaultValue] : field.defaultOptions) ?? []
  return (
    <FieldGroup {...props}>
      <div className={classNames("choices", inline && "choices-inline")}>
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            {...{ field, type, choice }}
            // The summary of errors links to the field's own id: the first choice.
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            checked={chosen.includes(choice.value)}
            required={type === "radio" && !optional}
            invalid={errors.length > 0}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

interface ChoiceLineProps {
  field: Field
  type: "radio" | "checkbox"
  choice: Choice
  id: string
  checked: boolean
  required: boolean
  invalid: boolean
}

function ChoiceLine({ field, type, choice, id, checked, required, invalid }: ChoiceLineProps) {
  return (
    <div className="choice">
      <input
        id={id}
        type={type}
        name={field.name}
        form={field.formId}
        value={choice.value}
        defaultChecked={checked}
        required={required || undefined}
        disabled={choice.disabled}
        aria-invalid={(type === "checkbox" && invalid) || undefined}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint && (
        <div className="hint" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}

/** One box to tick; its label is a whole sentence. Arrives as `on` or not at all. */
export function Checkbox(props: FieldProps) {
  const { field, hint, optional } = props
  const shared = useFormShared()
  const { label, errors, aria } = useFieldWords(props)
  const t = useTexts(formTexts)
  return (
    <div className={classNames("field", errors.length > 0 && "field-invalid")}>
      {errors.length > 0 && (
        <p className="field-error" id={field.errorId}>
          <span className="sr-only">{t("error")}</span>
          {errors.join(" ")}
        </p>
      )}
      <div className="choice">
        <input
          id={field.id}
          type="checkbox"
          name={field.name}
          form={shared.formId}
          defaultChecked={field.defaultChecked}
          required={!optional || undefined}
          {...aria}
        />
        <label htmlFor={field.id}>{label}</label>
        {hint && (
          <div className="hint" id={field.descriptionId}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
