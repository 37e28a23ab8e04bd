import type { approveSchema } from "#app/modules/vetting/vetting.schema.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface ApproveCardProps {
  page: Pick<VettingPageData, "file" | "refusal" | "register" | "confirmations" | "publicityDays">
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Approval, or what stands in its way. */
export function ApproveCard({ page, idempotencyToken, lastResult }: ApproveCardProps) {
  const t = useTexts(vettingTexts)
  const lang = useLang()
  const { file, refusal, register } = page
  if (file.check.upheld) {
    return (
      <Callout tone="risk" title={t("upheld-title")} level={2}>
        <p>{file.check.upheld}</p>
      </Callout>
    )
  }
  if (refusal === "refused") {
    return (
      <Callout tone="risk" title={t("confirmation-refused")} level={2}>
        <p>{t("confirmation-refused-text")}</p>
      </Callout>
    )
  }
  if (refusal === "open") {
    const last = page.confirmations
      .filter(c => c.state === "asked")
      .map(c => localDay(new Date(c.dueAt)))
      .sort()
      .at(-1)
    const day = last ? describeDay(last, lang) : ""
    return (
      <Callout tone="warning" title={t("confirmation-open", { day })} level={2}>
        <p>{t("confirmation-open-text")}</p>
      </Callout>
    )
  }
  return (
    <Card title={t("decide")}>
      <ApproveForm
        {...{ idempotencyToken, lastResult, hint: approvalHint(page) }}
        asksRegister={register?.hasEnded ?? false}
        asksConfirmation={refusal === "overdue"}
      />
    </Card>
  )
}

function approvalHint({ file, publicityDays }: ApproveCardProps["page"]) {
  if (file.check.kind === "change") return { key: "approve-change-hint" } as const
  return publicityDays > 0
    ? ({ key: "approve-notice-hint", n: publicityDays } as const)
    : ({ key: "approve-hint" } as const)
}

interface ApproveFormProps {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  hint: ReturnType<typeof approvalHint>
  asksRegister: boolean
  asksConfirmation: boolean
}

function ApproveForm({
  idempotencyToken,
  lastResult,
  hint,
  asksRegister,
  asksConfirmation,
}: ApproveFormProps) {
  const t = useTexts(vettingTexts)
  const kit = useFormKit<typeof approveSchema>({
    id: "approve",
    intent: "approve",
    lastResult,
    labels: { registerNote: t("register-note"), confirmationNote: t("confirmation-note") },
  })
  return (
    <PostForm kit={kit}>
      <p className="muted">{hint.key === "approve-notice-hint" ? t(hint.key, { n: hint.n }) : t(hint.key)}</p>
      <IdempotencyToken token={idempotencyToken} />
      {asksRegister && <TextArea field={kit.fields.registerNote} rows={2} />}
      {asksConfirmation && <TextArea field={kit.fields.confirmationNote} rows={2} />}
      <SubmitButton>{t("approve")}</SubmitButton>
    </PostForm>
  )
}
