import type { SubmissionResult } from "@conform-to/react"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { answerTo } from "./answers.ts"

interface DecideCheckProps {
  once: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** Passing the form check, or returning it with the complete list of what to correct. */
export function DecideCheck({ once, lastResult }: DecideCheckProps) {
  const t = useTexts(organisationTexts)
  const approve = useFormKit<{ once: string }>({
    id: "approve",
    lastResult: answerTo(lastResult, { intent: "approve" }),
    labels: {},
  })
  const sendBack = useFormKit<{ defects: string; once: string }>({
    id: "return",
    lastResult: answerTo(lastResult, { intent: "return" }),
    labels: { defects: t("defects") },
  })
  return (
    <Card title={t("decide-title")}>
      <p className="muted">{t("approve-hint")}</p>
      <PostForm kit={approve}>
        <HiddenValue name="intent" value="approve" />
        <HiddenOnce token={once} />
        <SubmitButton>{t("approve")}</SubmitButton>
      </PostForm>
      <PostForm kit={sendBack}>
        <HiddenValue name="intent" value="return" />
        <TextArea field={sendBack.fields.defects} hint={t("defects-hint")} />
        <HiddenOnce token={once} />
        <SubmitButton tone="danger">{t("return")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
