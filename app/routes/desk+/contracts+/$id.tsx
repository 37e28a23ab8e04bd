import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { contractAction } from "#app/modules/contracts/contract-actions.server.ts"
import { contractView } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { ContractActions } from "#app/modules/contracts/ui/contract-actions.tsx"
import { ContractFacts, ContractTag, PaymentTable } from "#app/modules/contracts/ui/contract-facts.tsx"
import { AnswerForms, CompleteForm, PayForms, RecordForm } from "#app/modules/contracts/ui/contract-forms.tsx"
import { paymentsOfContract } from "#app/modules/payments/payment-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof } from "#app/platform/auth/proof.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const id = args.params.id ?? ""
  const contract = found(await contractView(entered.actor, id, entered.now))
  return {
    contract,
    payments: await paymentsOfContract(id),
    cardPayments: entered.services.payments.stripe !== undefined,
    now: entered.now,
    idempotencyToken: newId(),
    needsPassword: needsProof(entered),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "enterprise", "department", "agency")
  return contractAction(args, entered)
}

export const meta = titledBy<typeof loader>(
  (data, lang) => data?.contract.title ?? contractTexts[lang]["contract-card"],
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Contract() {
  const { contract, payments, cardPayments, now, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const t = useTexts(contractTexts)
  const { may } = contract
  const openFen = (contract.priceFen ?? 0) - contract.paidFen
  return (
    <>
      <Crumbs trail={[{ to: path.contracts(), label: t("contracts-title") }]} here={contract.requestNumber} />
      <PageHead title={contract.title} tag={<ContractTag state={contract.state} />} />
      <TwoColumns aside={<ContractActions contract={contract} now={now} />}>
        {contract.state === "awaiting" && contract.disputeReason && (
          <Callout level={2} tone="warning" title={t("disputed-title")}>
            <p>{contract.disputeReason}</p>
          </Callout>
        )}
        {contract.state === "recorded" && !may.answer && (
          <Callout level={2} title={t("wait-other")}>
            <p>{t("wait-other-hint")}</p>
          </Callout>
        )}
        <ContractFacts contract={contract} />
        {may.record && <RecordForm {...form} lastResult={lastResult} winningFen={contract.winningFen} />}
        {may.answer && <AnswerForms {...form} lastResult={lastResult} />}
        {(contract.state === "confirmed" || contract.state === "completed") && (
          <Card title={t("payments-title")}>
            <PaymentTable payments={payments} />
          </Card>
        )}
        {may.pay && (
          <PayForms {...form} lastResult={lastResult} openFen={openFen} cardPayments={cardPayments} />
        )}
        {may.complete && openFen <= 0 && <CompleteForm {...form} lastResult={lastResult} />}
      </TwoColumns>
    </>
  )
}
