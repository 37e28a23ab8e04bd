import type { SubmissionResult } from "@conform-to/react"
import type { ReactNode } from "react"
import { stepsTexts } from "#app/modules/directory/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

export type LastResult = SubmissionResult<string[]> | null | undefined

/** The answer to one of the page's forms, told by the intent it carried. */
export function answerTo(lastResult: LastResult, intent: string): LastResult {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined
}

interface StepFormProps {
  /** Unique in the page. */
  id: string
  intent: string
  idempotencyToken: string
  lastResult: LastResult
  tone?: "main" | "plain" | "danger"
  /** The button, verb and object. */
  children: ReactNode
  /** What else travels with it. */
  values?: Readonly<Record<string, string>>
}

/** A step without anything to fill in: one button. */
export function StepForm({
  id,
  intent,
  idempotencyToken,
  lastResult,
  tone = "plain",
  children,
  values = {},
}: StepFormProps) {
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

/** The pledge and the hand-in. */
export function SubmitForm({
  idempotencyToken,
  lastResult,
}: {
  idempotencyToken: string
  lastResult: LastResult
}) {
  const t = useTexts(stepsTexts)
  const kit = useFormKit<{ pledge: string }>({ id: "submit", lastResult, labels: { pledge: t("pledge") } })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue name="intent" value="submit" />
      <Checkbox field={kit.fields.pledge} hint={t("pledge-hint")} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </PostForm>
  )
}
