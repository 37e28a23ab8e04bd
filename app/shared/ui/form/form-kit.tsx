import { createContext, useContext } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { fill } from "#app/shared/i18n/texts.ts"
import { formTexts } from "./form.texts.ts"
import type { FormAnswer } from "./form-answer.ts"
import { fieldsOf, formValues } from "./form-fields.ts"

/** Fields whose label belongs to the kit or that nobody sees. */
type OwnFields = "idempotencyToken" | "currentPassword" | "intent"

export interface FormKitOptions<Schema extends Record<string, unknown>> {
  /** Stands in the page's addresses (`#id-field`); unique in the page. */
  id: string
  /** What the action answered, in words (`errorsInWords`), from `useActionData`. */
  lastResult: FormAnswer | undefined
  /** The name of each field, in the order of the page: above the field and in the summary of errors. */
  labels: { readonly [K in Exclude<keyof Schema & string, OwnFields>]-?: string } & Readonly<
    Record<string, string>
  >
  defaultValue?: { readonly [K in keyof Schema]?: unknown }
}

/** One refusal in words; `name` is empty when it belongs to the form as a whole. */
export interface FormError {
  name: string
  text: string
}

/** What the fields of a form need to know of it. */
export interface FormKitShared {
  formId: string
  pending: boolean
  label: (name: string) => string
  errorTexts: (name: string, errors: readonly string[] | undefined) => string[]
}

const FormKitContext = createContext<FormKitShared | null>(null)
export const FormKitProvider = FormKitContext.Provider

/** The form around a field. */
export function useFormShared(): FormKitShared {
  const shared = useContext(FormKitContext)
  if (!shared) throw new Error("A field must stand inside a PostForm")
  return shared
}

/** `items[2].price` → its own label, or that of `items.price`, or of `items`. */
function labelOf(labels: Readonly<Record<string, string>>, name: string): string {
  const plain = name.replace(/\[\d+\]/g, "")
  return labels[name] ?? labels[plain] ?? labels[plain.split(".")[0] ?? ""] ?? name
}

/**
 * One form: its fields (`kit.fields.title`), the errors of the last answer in words, and what `PostForm` needs. The
 * server alone judges what was typed; the browser reads its answer.
 */
export function useFormKit<Schema extends Record<string, unknown>>(options: FormKitOptions<Schema>) {
  const { id, lastResult, labels, defaultValue } = options
  const t = useTexts(formTexts)
  const failures = lastResult?.errors ?? {}
  const values = formValues(lastResult?.values ?? defaultValue ?? {})
  const fields = fieldsOf<Schema>(id, values, failures)
  const all: Record<string, string> = { ...labels, currentPassword: t("confirm-label") }
  const label = (name: string) => labelOf(all, name)
  const words = (name: string, messages: readonly string[] | undefined) =>
    (messages ?? []).map(message => fill(message, { label: label(name) }))
  const order = Object.keys(all)
  const place = (name: string) => order.indexOf(name.replace(/[[.].*$/, ""))
  const errors: FormError[] = Object.entries(failures)
    .flatMap(([name, messages]) => words(name, messages).map(text => ({ name, text })))
    .sort((a, b) => place(a.name) - place(b.name))
  return { id, fields, errors, answer: lastResult, label, errorTexts: words }
}

/** What `PostForm` takes of a kit, whatever its schema. */
export interface AnyFormKit {
  id: string
  errors: FormError[]
  /** The last answer itself: a new one takes the focus to the summary again. */
  answer: unknown
  label: FormKitShared["label"]
  errorTexts: FormKitShared["errorTexts"]
}
