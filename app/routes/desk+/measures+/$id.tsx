import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import { changeMeasure } from "#app/modules/measures/measure-action.server.ts"
import { measureView } from "#app/modules/measures/measure-queries.server.ts"
import { MeasureFacts, MeasureTimeline } from "#app/modules/measures/ui/measure-facts.tsx"
import { MeasureForms } from "#app/modules/measures/ui/measure-forms.tsx"
import { MEASURE_TONES } from "#app/modules/measures/ui/measure-words.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "operation-publish", "supervision", "vetting", "audit", "agency")
  return {
    measure: found(await measureView(actor, args.params.id ?? "", now)),
    now,
    idempotencyToken: newSecret(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish", "supervision", "agency")
  return changeMeasure(entered, await readForm(args, entered), args.params.id ?? "")
}

export const meta = titledBy<typeof loader>(data => data?.measure.number)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function MeasurePage() {
  const t = useTexts(measureTexts)
  const words = useTexts(lifecycleTexts)
  const { measure, now, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { number, kind, agencyName, state } = measure
  return (
    <>
      <Crumbs trail={[{ to: path.measures(), label: t("title") }]} here={number} />
      <PageHead
        title={`${agencyName} · ${words(`kind.${kind}`)}`}
        tag={<Tag tone={MEASURE_TONES[state]}>{t(`state.${state}`)}</Tag>}
        lead={number}
      />
      <TwoColumns
        aside={
          <>
            <Card title={t("progress")}>
              <MeasureTimeline measure={measure} now={now} />
            </Card>
            <MeasureForms
              measure={measure}
              idempotencyToken={idempotencyToken}
              now={now}
              lastResult={lastResult}
            />
          </>
        }
      >
        <MeasureFacts measure={measure} now={now} />
      </TwoColumns>
    </>
  )
}
