import { Link } from "@remix-run/react"
import type { ContractState } from "#app/modules/contracts/contract.ts"
import type { ContractView } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import type { PaymentView } from "#app/modules/payments/payment-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { OnDay, When } from "#app/shared/ui/value/when.tsx"

const TONES: Record<ContractState, Tone> = {
  awaiting: "wait",
  recorded: "wait",
  confirmed: "note",
  completed: "open",
  ended: "plain",
}

/** The state of a contract in a word. */
export function ContractTag({ state }: { state: ContractState }) {
  const t = useTexts(contractTexts)
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}

/** What was agreed, as far as it is recorded. */
export function ContractFacts({ contract }: { contract: ContractView }) {
  const t = useTexts(contractTexts)
  const { signedOn, startOn, endOn, file, priceFen } = contract
  return (
    <Card title={t("contract-card")}>
      <Facts
        facts={[
          { term: t("owner"), value: contract.ownerName },
          { term: t("agency"), value: contract.agencyName },
          { term: t("winning"), value: <Money fen={contract.winningFen} /> },
          { term: t("ceiling"), value: <Money fen={contract.ceilingFen} /> },
          { term: t("price"), value: priceFen !== undefined && <Money fen={priceFen} /> },
          { term: t("number"), value: contract.number },
          { term: t("signedOn"), value: signedOn && <OnDay day={signedOn} /> },
          { term: t("startOn"), value: startOn && <OnDay day={startOn} /> },
          { term: t("endOn"), value: endOn && <OnDay day={endOn} /> },
          {
            term: t("file"),
            value: file && <FileLink href={path.file(file.id)} name={file.name} bytes={file.bytes} />,
          },
        ].map(fact => ({ ...fact, value: fact.value || undefined }))}
      />
    </Card>
  )
}

/** The payments of a contract. */
export function PaymentTable({ payments }: { payments: PaymentView[] }) {
  const t = useTexts(contractTexts)
  if (payments.length === 0) return <p className="muted">{t("payments-none")}</p>
  return (
    <DataTable
      caption={t("payments-title")}
      quietCaption
      rows={payments}
      rowKey={p => p.id}
      columns={[
        {
          key: "via",
          head: t("payments-title"),
          isRowHead: true,
          cell: p => <Link to={path.payment(p.id)}>{p.voucherNumber ?? t(`via.${p.provider}`)}</Link>,
        },
        { key: "amount", head: t("amount"), align: "end", cell: p => <Money fen={p.amountFen} /> },
        { key: "state", head: t("col-state"), cell: p => <PaymentTag payment={p} /> },
        {
          key: "when",
          head: t("paidOn"),
          cell: p =>
            p.paidOn ? (
              <OnDay day={p.paidOn} />
            ) : (
              <>
                {t("pay-started")} <When at={p.createdAt} />
              </>
            ),
        },
      ]}
    />
  )
}

/** The state of a payment in a word. */
export function PaymentTag({ payment }: { payment: Pick<PaymentView, "state" | "quarantined"> }) {
  const t = useTexts(contractTexts)
  if (payment.quarantined) return <Tag tone="risk">{t("pay-quarantined")}</Tag>
  const tone: Tone = payment.state === "succeeded" ? "open" : payment.state === "expired" ? "risk" : "wait"
  return <Tag tone={tone}>{t(`pay.${payment.state}`)}</Tag>
}
