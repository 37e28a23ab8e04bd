import type { ReactNode } from "react"
import type {
  annulRequestSchema,
  approveRequestSchema,
  publishRequestSchema,
  returnRequestSchema,
  submitRequestSchema,
  withdrawRequestSchema,
} from "#app/modules/requests/request.schema.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import { answerTo, type FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { type IntentOf, useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

type AnyAction =
  | typeof annulRequestSchema
  | typeof approveRequestSchema
  | typeof publishRequestSchema
  | typeof returnRequestSchema
  | typeof submitRequestSchema
  | typeof withdrawRequestSchema

/** What every form on a page of actions needs. */
export interface ActionProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
}

interface ActionFormProps extends ActionProps {
  intent: IntentOf<AnyAction>
  title: string
  /** What will happen, to whom, and whether it can be undone. */
  children?: ReactNode
  /** Verb and object. */
  button: string
  tone?: "main" | "plain" | "danger"
  /** Label of the reason, when one is asked. */
  reason?: string
  /** The sentence to tick, when one is asked. */
  pledge?: string
  /** Asks for a fresh password when the last proof is old. */
  binding?: boolean
  /** Behind a line that opens it, for what is not the next step. */
  folded?: boolean
}

/** One action with its own form; the answer of the action belongs to the form that was sent. */
export function ActionForm(props: ActionFormProps) {
  const { intent, title, folded, lastResult } = props
  const form = <ActionFields {...props} />
  if (!folded) return <Card title={title}>{form}</Card>
  return (
    <details className="more" open={answerTo(lastResult, { intent }) !== undefined}>
      <summary>{title}</summary>
      {form}
    </details>
  )
}

function ActionFields(props: ActionFormProps) {
  const {
    intent,
    idempotencyToken,
    lastResult,
    reason,
    pledge,
    binding,
    needsPassword,
    button,
    tone,
    children,
  } = props
  const kit = useFormKit<AnyAction>({
    id: intent,
    intent,
    lastResult,
    labels: { reason: reason ?? "", pledge: pledge ?? "" },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      {children}
      {reason && <TextArea field={kit.fields.reason} rows={3} />}
      {pledge && <Checkbox field={kit.fields.pledge} />}
      {binding && <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />}
      <SubmitButton tone={tone}>{button}</SubmitButton>
    </PostForm>
  )
}
