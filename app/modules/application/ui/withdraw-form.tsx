import type { withdrawLicenceSchema } from "#app/modules/application/application.schema.ts"
import type { CertificateInForce } from "#app/modules/application/certificates/withdraw-page.server.ts"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Checkbox, RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface WithdrawFormProps {
  certificates: readonly CertificateInForce[]
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** 资质失效声明: which certificate, why, and what goes off with it. */
export function WithdrawForm({ certificates, idempotencyToken, lastResult }: WithdrawFormProps) {
  const t = useTexts(listingTexts)
  const steps = useTexts(stepsTexts)
  const kit = useFormKit<typeof withdrawLicenceSchema>({
    id: "withdraw",
    intent: "withdraw-licence",
    lastResult,
    labels: {
      licenceId: steps("certificate"),
      reason: t("withdraw-reason"),
      confirm: t("withdraw-confirm"),
    },
  })
  const choices = useCertificateChoices(certificates)
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <RadioGroup field={kit.fields.licenceId} choices={choices} />
      <TextArea field={kit.fields.reason} hint={t("withdraw-reason-hint")} rows={3} />
      <Checkbox field={kit.fields.confirm} />
      <SubmitButton tone="danger">{t("withdraw")}</SubmitButton>
    </PostForm>
  )
}

function useCertificateChoices(certificates: readonly CertificateInForce[]) {
  const t = useTexts(listingTexts)
  const words = useTexts(directoryTexts)
  return certificates.map(({ id, words: label, number, holder, off }) => ({
    value: id,
    label: [holder, label, words("licence-number", { number })].filter(Boolean).join(" · "),
    hint:
      off.length === 0 ? (
        t("withdraw-off-none")
      ) : (
        <>
          {t("withdraw-off")}
          <ul>
            {off.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ),
  }))
}
