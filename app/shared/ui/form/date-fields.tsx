import { FieldFrame, type FieldProps, useControl } from "./field.tsx"

interface DateFieldProps extends FieldProps {
  /** Earliest and latest value that the picker offers, in the form of the value itself. */
  min?: string
  max?: string
}

/** A day, `YYYY-MM-DD`, in the time of the district. */
export function DateField(props: DateFieldProps) {
  return <PickerField {...props} type="date" />
}

/** A day and minute, `YYYY-MM-DDTHH:mm`, in the time of the district. */
export function DateTimeField(props: DateFieldProps) {
  return <PickerField {...props} type="datetime-local" />
}

function PickerField(props: DateFieldProps & { type: "date" | "datetime-local" }) {
  const { field, type, min, max } = props
  return (
    <FieldFrame {...props}>
      <input
        {...useControl(props)}
        className="control control-medium"
        type={type}
        min={min}
        max={max}
        defaultValue={field.defaultValue}
      />
    </FieldFrame>
  )
}
