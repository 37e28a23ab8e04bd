import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { stepPage } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { ReviewSections } from "#app/modules/application/ui/review-sections.tsx"
import { StepFrame } from "#app/modules/application/ui/step-frame.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  return stepPage(entered, "listing-review")
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return changeListing(entered, await readForm(args, entered), "submit")
}

export const meta = titled(stepsTexts, "step.review")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ReviewStep() {
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <StepFrame step="review" page={page}>
      <ReviewSections page={page} lastResult={lastResult} />
    </StepFrame>
  )
}
