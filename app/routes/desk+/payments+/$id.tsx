import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { contractView } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { PaymentTag } from "#app/modules/contracts/ui/contract-facts.tsx"
import { paymentById } from "#app/modules/payments/payment-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { OnDay, When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "signed-in")
  const payment = found(await paymentById(args.params.id ?? ""))
  const contract = found(await contractView(actor, payment.contractId, now))
  const mayPay = contract.may.pay && payment.provider === "stripe" && payment.state === "created"
  return { payment, contract, mayPay, simulation: mayPay && services.env.DEMO_MODE }
}

export const meta = titled(contractTexts, "payments-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Payment() {
  const { payment, contract, mayPay, simulation } = useLoaderData<typeof loader>()
  const t = useTexts(contractTexts)
  const trail = [
    { to: path.contracts(), label: t("contracts-title") },
    { to: path.contract(contract.id), label: contract.requestNumber },
  ]
  return (
    <>
      <Crumbs trail={trail} here={t("payments-title")} />
      <PageHead
        title={t("payment-title", { yuan: formatYuan(payment.amountFen) })}
        tag={<PaymentTag payment={payment} />}
        lead={contract.title}
        action={
          mayPay &&
          payment.checkoutUrl && (
            <LinkButton tone="main" to={payment.checkoutUrl}>
              {t("payment-go")}
            </LinkButton>
          )
        }
      />
      <div className="stack">
        {payment.state === "pending" && (
          <Callout level={2} tone="warning" title={t("pay.pending")}>
            <p>{t("payment-pending-hint")}</p>
          </Callout>
        )}
        {payment.state === "created" && (
          <Callout level={2} title={t("pay.created")}>
            <p>{t("payment-created-hint")}</p>
          </Callout>
        )}
        <Card title={t("payments-title")}>
          <Facts
            facts={[
              { term: t("amount"), value: <Money fen={payment.amountFen} /> },
              { term: t("col-party"), value: contract.agencyName },
              { term: t("pay-how"), value: t(`via.${payment.provider}`) },
              { term: t("voucherNumber"), value: payment.voucherNumber },
              {
                term: t(payment.paidOn ? "paidOn" : "pay-started"),
                value: payment.paidOn ? <OnDay day={payment.paidOn} /> : <When at={payment.createdAt} />,
              },
              {
                term: t("voucher"),
                value: payment.voucher && <a href={path.file(payment.voucher.id)}>{payment.voucher.name}</a>,
              },
            ]}
          />
          <p>
            <LinkButton to={path.contract(contract.id)}>{t("payment-back")}</LinkButton>{" "}
            {simulation && (
              <LinkButton tone="quiet" to={path.simulatedPayment(payment.id)}>
                {t("payment-simulate")}
              </LinkButton>
            )}
          </p>
        </Card>
      </div>
    </>
  )
}
