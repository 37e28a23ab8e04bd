import type { ReactNode } from "react"
import type { z } from "zod"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { type IntentOf, type NamedField, usePlainKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

interface ButtonFormProps<Schema extends z.ZodType> {
  /** Unique in the page. */
  id: string
  intent: IntentOf<Schema>
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  tone?: "main" | "plain" | "danger"
  /** The button, verb and object. */
  children: ReactNode
  /** What else travels with it. */
  values?: { readonly [K in NamedField<Schema>]: string }
}

/** A form without anything to fill in: one button, `<ButtonForm<typeof claimSchema> … />`. */
export function ButtonForm<Schema extends z.ZodType>({
  id,
  intent,
  idempotencyToken,
  lastResult,
  tone = "plain",
  children,
  values,
}: ButtonFormProps<Schema>) {
  const kit = usePlainKit({ id, intent, lastResult, labels: {} })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      {Object.entries<string>(values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone={tone}>{children}</SubmitButton>
    </PostForm>
  )
}
