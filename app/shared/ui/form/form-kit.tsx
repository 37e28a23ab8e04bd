import { createContext, useContext } from "react"
import type { z } from "zod"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { fill } from "#app/shared/i18n/texts.ts"
import { formTexts } from "./form.texts.ts"
import { answerTo, type FormAnswer } from "./form-answer.ts"
import { fieldsOf, formValues } from "./form-fields.ts"

/** The fields of a schema; of either, where a form serves two. */
type FieldName<Schema extends z.ZodType> = Schema extends z.ZodType ? keyof z.input<Schema> & string : never

/** Fields whose label belongs to the kit or that nobody sees. */
type OwnFields = "idempotencyToken" | "currentPassword" | "intent"

/** The fields of a schema that a form of the kit has to name. */
export type NamedField<Schema extends z.ZodType> = Exclude<FieldName<Schema>, OwnFields>

/** The intents that a form of this schema may carry. */
export type IntentOf<Schema extends z.ZodType> =
  z.input<Schema> extends { intent: infer Intent extends string } ? Intent : never

export interface FormKitOptions<Schema extends z.ZodType, Hidden extends string> {
  /** Stands in the page's addresses (`#id-field`); unique in the page. */
  id: string
  /** Travels with the form; of the answers of a page with several forms, this one shows that to its own intent. */
  intent?: IntentOf<Schema>
  /** What the action answered, from `useActionData`. */
  lastResult: FormAnswer | undefined
  /** The name of each field that can be seen, in the order of the page: above the field and in the summary of errors. */
  labels: { readonly [K in Exclude<NamedField<Schema>, Hidden>]: string } & {
    readonly [K in Hidden]?: string
  }
  defaultValue?: { readonly [K in FieldName<Schema>]?: unknown }
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

/** `points[2]`, as a refusal names one of several values, belongs to the field `points`. */
function fieldNameOf(name: string): string {
  return name.replace(/[[.].*$/, "")
}

/**
 * One form: its fields (`kit.fields.title`), the errors of the last answer in words, and what `PostForm` needs. Of the
 * schema it takes the type alone, so that no page carries it: `useFormKit<typeof submitBidSchema>({ … })`. Fields of the
 * schema that nobody sees stand behind it: `useFormKit<typeof saveRequestSchema, "seen">`.
 */
export function useFormKit<Schema extends z.ZodType, Hidden extends NamedField<Schema> = never>(
  options: FormKitOptions<Schema, Hidden>,
) {
  return usePlainKit<FieldName<Schema>>(options)
}

interface PlainOptions {
  id: string
  intent?: string
  lastResult: FormAnswer | undefined
  labels: Readonly<Record<string, string>>
  defaultValue?: object
}

/** A kit that knows no schema: for parts of the design system that stand in for many forms. */
export function usePlainKit<Name extends string>(options: PlainOptions) {
  const { id, intent, labels, defaultValue } = options
  const t = useTexts(formTexts)
  const answer = intent === undefined ? options.lastResult : answerTo(options.lastResult, { intent })
  const refused = answer?.errors ?? {}
  const values = formValues(answer?.values ?? defaultValue ?? {})
  const fields = fieldsOf<Name>(id, values, refused)
  const all: Record<string, string> = { ...labels, currentPassword: t("confirm-label") }
  const label = (name: string) => all[fieldNameOf(name)] ?? name
  const words = (name: string, messages: readonly string[] | undefined) =>
    (messages ?? []).map(message => fill(message, { label: label(name) }))
  const order = Object.keys(all)
  const place = (name: string) => order.indexOf(fieldNameOf(name))
  const errors: FormError[] = Object.entries(refused)
    .flatMap(([name, messages]) => words(name, messages).map(text => ({ name, text })))
    .sort((a, b) => place(a.name) - place(b.name))
  return { id, intent, fields, errors, answer, label, errorTexts: words }
}

/** What `PostForm` takes of a kit, whatever its schema. */
export interface AnyFormKit {
  id: string
  intent?: string
  errors: FormError[]
  /** The last answer itself: a new one takes the focus to the summary again. */
  answer: unknown
  label: FormKitShared["label"]
  errorTexts: FormKitShared["errorTexts"]
}
