import type {
  cardSchema,
  completeContractSchema,
  confirmContractSchema,
  disputeContractSchema,
  recordContractSchema,
  voucherSchema,
} from "#app/modules/contracts/contract.schema.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan, yuanInput } from "#app/shared/money.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { DateField } from "#app/shared/ui/form/date-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { MoneyField, TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

/** What every form on the contract page needs. */
export interface ContractFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
}

/** 登记合同 */
export function RecordForm({
  lastResult,
  idempotencyToken,
  needsPassword,
  winningFen,
}: ContractFormProps & { winningFen: number }) {
  const t = useTexts(contractTexts)
  const kit = useFormKit<typeof recordContractSchema>({
    id: "record",
    intent: "record",
    lastResult,
    defaultValue: { price: yuanInput(winningFen) },
    labels: {
      number: t("number"),
      price: t("price"),
      signedOn: t("signedOn"),
      startOn: t("startOn"),
      endOn: t("endOn"),
      file: t("file"),
    },
  })
  const { fields } = kit
  return (
    <Card title={t("record-title")}>
      <p>{t("record-lead", { yuan: formatYuan(winningFen) })}</p>
      <PostForm kit={kit} files>
        <IdempotencyToken token={idempotencyToken} />
        <TextField field={fields.number} width="medium" />
        <MoneyField field={fields.price} hint={t("price-hint")} />
        <DateField field={fields.signedOn} />
        <DateField field={fields.startOn} />
        <DateField field={fields.endOn} />
        <FileField field={fields.file} />
        <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />
        <SubmitButton>{t("record-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** 确认或退回对方登记的合同 */
export function AnswerForms({ lastResult, idempotencyToken, needsPassword }: ContractFormProps) {
  const t = useTexts(contractTexts)
  const confirm = useFormKit<typeof confirmContractSchema>({
    id: "confirm",
    intent: "confirm",
    lastResult,
    labels: {},
  })
  const dispute = useFormKit<typeof disputeContractSchema>({
    id: "dispute",
    intent: "dispute",
    lastResult,
    labels: { reason: t("reason") },
  })
  return (
    <Card title={t("confirm-title")}>
      <p>{t("confirm-lead")}</p>
      <PostForm kit={confirm}>
        <IdempotencyToken token={idempotencyToken} />
        <ConfirmPassword field={confirm.fields.currentPassword} needed={needsPassword} />
        <SubmitButton>{t("confirm-submit")}</SubmitButton>
      </PostForm>
      <details className="more">
        <summary>{t("dispute-submit")}</summary>
        <PostForm kit={dispute}>
          <IdempotencyToken token={`${idempotencyToken}-d`} />
          <TextArea field={dispute.fields.reason} rows={3} />
          <ConfirmPassword field={dispute.fields.currentPassword} needed={needsPassword} />
          <SubmitButton tone="plain">{t("dispute-submit")}</SubmitButton>
        </PostForm>
      </details>
    </Card>
  )
}

/** 登记付款凭证，或银行卡付款 */
export function PayForms(props: ContractFormProps & { openFen: number; cardPayments: boolean }) {
  const { lastResult, idempotencyToken, needsPassword, openFen, cardPayments } = props
  const t = useTexts(contractTexts)
  const kit = useFormKit<typeof voucherSchema>({
    id: "voucher",
    intent: "voucher",
    lastResult,
    defaultValue: { amount: yuanInput(openFen) },
    labels: {
      amount: t("amount"),
      voucherNumber: t("voucherNumber"),
      paidOn: t("paidOn"),
      voucher: t("voucher"),
    },
  })
  const card = useFormKit<typeof cardSchema>({
    id: "card",
    intent: "card",
    lastResult,
    defaultValue: { amount: yuanInput(openFen) },
    labels: { amount: t("amount") },
  })
  return (
    <>
      <Card title={t("voucher-title")}>
        <p>{t("voucher-lead")}</p>
        <PostForm kit={kit} files>
          <IdempotencyToken token={idempotencyToken} />
          <MoneyField field={kit.fields.amount} />
          <TextField field={kit.fields.voucherNumber} width="medium" />
          <DateField field={kit.fields.paidOn} />
          <FileField field={kit.fields.voucher} />
          <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
          <SubmitButton>{t("voucher-submit")}</SubmitButton>
        </PostForm>
      </Card>
      {cardPayments && (
        <Card title={t("card-title")}>
          <p>{t("card-lead")}</p>
          <PostForm kit={card}>
            <IdempotencyToken token={`${idempotencyToken}-c`} />
            <MoneyField field={card.fields.amount} />
            <ConfirmPassword field={card.fields.currentPassword} needed={needsPassword} />
            <SubmitButton tone="plain">{t("card-submit")}</SubmitButton>
          </PostForm>
        </Card>
      )}
    </>
  )
}

/** 确认服务完成 */
export function CompleteForm({ lastResult, idempotencyToken, needsPassword }: ContractFormProps) {
  const t = useTexts(contractTexts)
  const kit = useFormKit<typeof completeContractSchema>({
    id: "complete",
    intent: "complete",
    lastResult,
    labels: {},
  })
  return (
    <Card title={t("complete-title")}>
      <p>{t("complete-lead")}</p>
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
        <SubmitButton>{t("complete-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
