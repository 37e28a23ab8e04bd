import type { LastResult } from "#app/modules/directory/application/ui/step-forms.tsx"
import { vettingTexts } from "#app/modules/directory/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/directory/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface SuspendCardProps {
  file: VettingPageData["file"]
  once: string
  lastResult: LastResult
}

/** Takes a listed agency off the list, or puts a suspended one back, with a reason. */
export function SuspendCard({ file, once, lastResult }: SuspendCardProps) {
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
