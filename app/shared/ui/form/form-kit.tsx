import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react"
import { createContext, useContext, useEffect } from "react"
import { useLang } from "#app/shared/i18n/language.tsx"
import { lookup, type Texts } from "#app/shared/i18n/texts.ts"
import { messageToRefusal } from "#app/shared/result.ts"
import { errorTexts } from "#app/shared/ui/errors.texts.ts"
import { formTexts } from "./form.texts.ts"

/** Fields whose label belongs to the kit or that nobody sees. */
type OwnFields = "once" | "currentPassword" | "intent"

export interface FormKitOptions<Schema extends Record<string, unknown>> {
  /** Stands in the page's addresses (`#id-field`); unique in the page. */
  id: string
  /** What the action answered, from `useActionData`. */
  lastResult: SubmissionResult<string[]> | null | undefined
  /** The name of each field, in the order of the page: above the field and in the summary of errors. */
  labels: { readonly [K in Exclude<keyof Schema & string, OwnFields>]-?: string } & Readonly<
    Record<string, string>
  >
  /** Texts of the module's refusals, under `refusal.<code>`; the shared ones need not be named. */
  errors?: Texts
  defaultValue?: DefaultValue<Schema>
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

/** Text of an error as it travels (`too-long?max=80`): the module's own, then the shared one, then a general one. */
export function errorText(
  message: string,
  { lang, errors, label }: { lang: "zh" | "en"; errors?: Texts; label: string },
): string {
  const { code, params } = messageToRefusal(message)
  const all = { label, ...params }
  const key = `refusal.${code}`
  const found = (errors && lookup(errors, lang, key, all)) ?? lookup(errorTexts, lang, key, all)
  // What belongs to no field and has no text is a field that the form does not have.
  return found ?? lookup(errorTexts, lang, label ? "refusal.invalid" : "refusal.unknown-field", all) ?? code
}

/**
 * One form: its fields (`kit.fields.title`), the errors of the last answer in words, and what `PostForm` needs.
 * After a refused submit the summary of errors takes the focus.
 */
export function useFormKit<Schema extends Record<string, unknown>>(options: FormKitOptions<Schema>) {
  const { id, lastResult, labels, errors, defaultValue } = options
  const lang = useLang()
  const [form, fields] = useForm<Schema>({ id, lastResult, defaultValue })
  const all: Record<string, string> = {
    ...labels,
    currentPassword: lookup(formTexts, lang, "confirm-label") ?? "",
  }
  const label = (name: string) => labelOf(all, name)
  const words = (name: string, messages: readonly string[] | undefined) =>
    (messages ?? []).map(m => errorText(m, { lang, errors, label: label(name) }))
  const order = Object.keys(all)
  const place = (name: string) => order.indexOf(name.replace(/[[.].*$/, ""))
  const list: FormError[] = Object.entries(form.allErrors)
    .flatMap(([name, messages]) => words(name, messages).map(text => ({ name, text })))
    .sort((a, b) => place(a.name) - place(b.name))
  const summaryId = `${id}-errors`
  const refused = lastResult?.status === "error"
  useEffect(() => {
    if (refused && lastResult) document.getElementById(summaryId)?.focus()
  }, [lastResult, refused, summaryId])
  return { id, form, fields, errors: list, summaryId, label, errorTexts: words, refused }
}

/** What `PostForm` takes of a kit, whatever its schema. */
export interface AnyFormKit {
  id: string
  form: { id: string; noValidate: boolean; onSubmit: (event: React.FormEvent<HTMLFormElement>) => void }
  errors: FormError[]
  summaryId: string
  label: FormKitShared["label"]
  errorTexts: FormKitShared["errorTexts"]
}
