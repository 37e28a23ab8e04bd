/** What the kit knows of one field. */
export interface Field {
  id: string
  errorId: string
  descriptionId: string
  name: string
  formId: string
  defaultValue: string | undefined
  defaultOptions: string[] | undefined
  defaultChecked: boolean | undefined
  errors: readonly string[] | undefined
}

/** What stands in the fields, as a form sends it. */
type Values = Readonly<Record<string, string | string[] | undefined>>

/** Values as the fields of a form show them: a ticked box is `on`, a list repeats its name; other things no field has. */
export function formValues(values: object): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(one => textOf(one) ?? "") : textOf(value),
    ]),
  )
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value
  if (value === true) return "on"
  return typeof value === "number" ? String(value) : undefined
}

/** What was refused, by the name of the field. */
type Errors = Readonly<Record<string, readonly string[]>>

/** The fields of a form by their names, each with what it shows and what was refused of it. */
export function fieldsOf<Name extends string>(
  formId: string,
  values: Values,
  errors: Errors,
): { readonly [K in Name]: Field } {
  const get = (_: unknown, name: string | symbol) => fieldOf(formId, String(name), values, errors)
  return new Proxy({}, { get }) as { readonly [K in Name]: Field }
}

function fieldOf(formId: string, name: string, values: Values, errors: Errors): Field {
  const id = `${formId}-${name}`
  const value = values[name]
  const options = typeof value === "string" ? [value] : value
  return {
    ...{ id, name, formId, errorId: `${id}-error`, descriptionId: `${id}-description` },
    ...{ defaultValue: options?.[0], defaultOptions: options, defaultChecked: value === "on" || undefined },
    errors: errors[name],
  }
}
