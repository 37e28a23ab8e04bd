import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { stepPage } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { PeopleList } from "#app/modules/application/ui/application-summary.tsx"
import { PersonForm } from "#app/modules/application/ui/person-form.tsx"
import { NextStep, StepFrame } from "#app/modules/application/ui/step-frame.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  return stepPage(entered, "listing-person")
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return changeListing(entered, await readForm(args, entered), "save-person")
}

export const meta = titled(stepsTexts, "step.people")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function PeopleStep() {
  const t = useTexts(stepsTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <StepFrame step="people" page={page}>
      <Card title={t("people-there")}>
        <PeopleList
          people={page.people}
          action={person => (
            <Link to={path.listingPerson(person.id)}>
              {t("edit-person-short")}
              <span className="sr-only"> {person.name}</span>
            </Link>
          )}
        />
      </Card>
      <Card title={t("add-person-title")}>
        <PersonForm
          key={page.people.length}
          idempotencyToken={page.idempotencyToken}
          lastResult={lastResult}
        />
      </Card>
      <NextStep step="items" />
    </StepFrame>
  )
}
