import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { simulationSchema } from "#app/modules/contracts/contract.schema.ts"
import { contractView } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { contractRefusals } from "#app/modules/contracts/refusals.texts.ts"
import { openOrder, paymentById } from "#app/modules/payments/payment-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { refuse } from "#app/shared/result.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"

const RESULTS = ["succeeded", "processing", "expired"] as const

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "enterprise", "department")
  const payment = found(services.env.DEMO_MODE && (await paymentById(args.params.id ?? "")))
  const contract = found(await contractView(actor, payment.contractId, now))
  found(await openOrder(payment.id))
  const { id, amountFen } = payment
  return { id, amountFen, title: contract.title, agencyName: contract.agencyName, idempotencyToken: newId() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, now } = await guard(args, "enterprise", "department")
  const payment = found(services.env.DEMO_MODE && (await paymentById(args.params.id ?? "")))
  found(await contractView(actor, payment.contractId, now))
  const order = found(await openOrder(payment.id))
  const provider = found(services.payments.stripe)
  const form = parseForm(await readForm(args), simulationSchema, contractRefusals)
  if (!form.ok) return form.reply
  const message = await provider.simulateEvent(
    { ...order, eventId: `evt_${form.value.idempotencyToken}` },
    form.value.result,
  )
  const own = new URL(path.stripeWebhook(), `http://${services.env.HOST}:${services.env.PORT}`)
  const headers = { "Content-Type": "application/json", "Stripe-Signature": message.signature }
  const sent = await fetch(own, { method: "POST", headers, body: message.body }).catch(() => undefined)
  if (!sent?.ok) return form.refused(refuse("webhook-refused").error)
  return redirectWithFlash(services, path.payment(payment.id), "payment-simulated")
}

export const meta = titled(contractTexts, "simulate-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function SimulatedPayment() {
  const { id, amountFen, title, agencyName, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const t = useTexts(contractTexts)
  const kit = useFormKit<typeof simulationSchema>({
    id: "simulate",
    lastResult,
    labels: { result: t("simulate-result") },
    defaultValue: { result: "succeeded" },
  })
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.payment(id), label: t("payments-title") }]} here={t("simulate-title")} />
      <PageHead title={t("simulate-title")} lead={t("simulate-lead")} />
      <Card>
        <Facts
          facts={[
            { term: t("amount"), value: <Money fen={amountFen} /> },
            { term: t("col-party"), value: agencyName },
            { term: t("col-request"), value: title },
          ]}
        />
        <PostForm kit={kit}>
          <IdempotencyToken token={idempotencyToken} />
          <RadioGroup
            field={kit.fields.result}
            choices={RESULTS.map(value => ({ value, label: t(`simulate.${value}`) }))}
          />
          <SubmitButton>{t("simulate-submit")}</SubmitButton>
        </PostForm>
      </Card>
    </div>
  )
}
