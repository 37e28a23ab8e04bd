import { Form, useNavigation } from "@remix-run/react"
import { type FormEvent, type ReactNode, useEffect, useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { formTexts } from "./form.texts.ts"
import { type AnyFormKit, FormKitProvider } from "./form-kit.tsx"

interface PostFormProps {
  kit: AnyFormKit
  children: ReactNode
  /** Where it goes; without, to the page it stands on. */
  action?: string
  /** True when the form has a `FileField`. */
  files?: boolean
  /** Says on top that everything not marked optional is needed. */
  requiredNote?: boolean
}

/** A form that changes something: summary of errors, fields, one button; a second click while it is sent does nothing. */
export function PostForm({ kit, children, action, files = false, requiredNote = false }: PostFormProps) {
  const t = useTexts(formTexts)
  const { state } = useNavigation()
  const [sent, setSent] = useState(false)
  const pending = sent && state !== "idle"
  useEffect(() => {
    if (state === "idle") setSent(false)
  }, [state])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (pending) event.preventDefault()
    else setSent(true)
  }
  return (
    <FormKitProvider value={{ formId: kit.id, pending, label: kit.label, errorTexts: kit.errorTexts }}>
      <Form
        className="form"
        id={kit.id}
        method="post"
        action={action}
        encType={files ? "multipart/form-data" : undefined}
        noValidate
        onSubmit={onSubmit}
        preventScrollReset={kit.errors.length === 0 ? undefined : true}
      >
        <ErrorSummary formId={kit.id} errors={kit.errors} answer={kit.answer} />
        {requiredNote && <p className="muted">{t("required-note")}</p>}
        {kit.intent && <input type="hidden" name="intent" value={kit.intent} />}
        {children}
      </Form>
    </FormKitProvider>
  )
}
