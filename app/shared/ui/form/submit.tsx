import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { classNames } from "#app/shared/ui/class-names.ts"
import { formTexts } from "./form.texts.ts"
import type { Field } from "./form-fields.ts"
import { useFormShared } from "./form-kit.tsx"

interface SubmitButtonProps {
  /** Verb and object: 提交报价. */
  children: ReactNode
  /** `main` for the one action of the page, `danger` for what cannot be undone. */
  tone?: "main" | "plain" | "danger"
  name?: string
  value?: string
}

/** The button of a form; says so while it is sent and keeps its focus. */
export function SubmitButton({ children, tone = "main", name, value }: SubmitButtonProps) {
  const t = useTexts(formTexts)
  const { pending, formId } = useFormShared()
  return (
    <button
      className={classNames("btn", tone !== "plain" && `btn-${tone}`)}
      type="submit"
      form={formId}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      {pending ? t("sending") : children}
    </button>
  )
}

/** The token that makes a second submit of the same form harmless; the loader gives a new one for each page. */
export function IdempotencyToken({ token }: { token: string }) {
  return <input type="hidden" name="idempotencyToken" value={token} />
}

/** A value that travels unseen with the form. */
export function HiddenValue({ field, value }: { field: Field; value: string }) {
  return <input type="hidden" name={field.name} value={value} />
}
