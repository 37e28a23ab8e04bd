import { type LastResult, StepForm } from "#app/modules/directory/application/ui/step-forms.tsx"
import { vettingTexts } from "#app/modules/directory/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/directory/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"

interface VettingFormsProps {
  file: VettingPageData["file"]
  /** What the system found missing; approval is offered only without. */
  hasProblems: boolean
  once: string
  lastResult: LastResult
}

/** Claim, approve, or return with every defect at once. */
export function VettingForms({ file, hasProblems, once, lastResult }: VettingFormsProps) {
  const t = useTexts(vettingTexts)
  const answer = (intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined)
  if (!file.mayVet)
    return file.maySuspend ? <SuspendCard file={file} once={once} lastResult={lastResult} /> : null
  if (!file.isInCheck) return <Notice level={2} title={t("decided-title")} />
  if (file.claim === "other") return <Notice tone="warning">{t("claimed-by-other")}</Notice>
  if (file.claim === "free") {
    return (
      <Card title={t("decide")}>
        <p className="muted">{t("claim-hint")}</p>
        <StepForm id="claim" intent="claim" once={once} lastResult={answer("claim")} tone="main">
          {t("claim")}
        </StepForm>
      </Card>
    )
  }
  return (
    <>
      {!hasProblems && (
        <Card title={t("decide")}>
          <p className="muted">{t("approve-hint")}</p>
          <StepForm id="approve" intent="approve" once={once} lastResult={answer("approve")} tone="main">
            {t("approve")}
          </StepForm>
        </Card>
      )}
      <Card title={t("return-title")}>
        <ReturnForm once={once} lastResult={answer("return")} />
      </Card>
    </>
  )
}

function ReturnForm({ once, lastResult }: { once: string; lastResult: LastResult }) {
  const t = useTexts(vettingTexts)
  const kit = useFormKit<{ defects: string }>({
    id: "return",
    lastResult,
    labels: { defects: t("defects") },
  })
  return (
    <PostForm kit={kit}>
      <HiddenOnce token={once} />
      <HiddenValue name="intent" value="return" />
      <TextArea field={kit.fields.defects} hint={t("return-hint")} rows={5} />
      <SubmitButton tone="plain">{t("return")}</SubmitButton>
    </PostForm>
  )
}

/** Takes a listed agency off the list, or puts a suspended one back, with a reason. */
function SuspendCard({ file, once, lastResult }: Omit<VettingFormsProps, "hasProblems">) {
  const t = useTexts(vettingTexts)
  const kit = useFormKit<{ reason: string }>({ id: "suspend", lastResult, labels: { reason: t("reason") } })
  const isSuspended = file.status === "suspended"
  const intent = isSuspended ? "restore" : "suspend"
  if (!isSuspended && !file.isListed) return null
  return (
    <Card title={t("suspend-title")}>
      <PostForm kit={kit}>
        <HiddenOnce token={once} />
        <HiddenValue name="intent" value={intent} />
        <TextArea field={kit.fields.reason} hint={t("suspend-hint")} rows={3} />
        <SubmitButton tone={intent === "suspend" ? "danger" : "main"}>{t(intent)}</SubmitButton>
      </PostForm>
    </Card>
  )
}
