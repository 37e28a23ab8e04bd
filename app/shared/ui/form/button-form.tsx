import type { ReactNode } from "react"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

export interface ButtonFormProps {
  /** Unique in the page. */
  id: string
  intent: string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  tone?: "main" | "plain" | "danger"
  /** The button, verb and object. */
  children: ReactNode
  /** What else travels with it. */
  values?: Readonly<Record<string, string>>
}

/** A form without anything to fill in: one button. */
export function ButtonForm({
  id,
  intent,
  idempotencyToken,
  lastResult,
  tone = "plain",
  children,
  values = {},
}: ButtonFormProps) {
  const kit = useFormKit<Record<string, unknown>>({ id, lastResult, labels: {} })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue name="intent" value={intent} />
      {Object.entries(values).map(([name, value]) => (
        <HiddenValue key={name} name={name} value={value} />
      ))}
      <SubmitButton tone={tone}>{children}</SubmitButton>
    </PostForm>
  )
}
