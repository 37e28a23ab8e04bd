import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { stepPage } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { PersonSections } from "#app/modules/application/ui/person-sections.tsx"
import { StepFrame } from "#app/modules/application/ui/step-frame.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  const page = await stepPage(entered, `listing-certificate-${args.params.id}`)
  return { ...page, person: found(page.people.find(person => person.id === args.params.id)) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  const sent = await readForm(args, entered, { file: DOCUMENTS })
  return changeListing(entered, sent, "save-person", "remove-person", "add-licence")
}

export const meta = titledBy<typeof loader>(data => data?.person.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function PersonPage() {
  const t = useTexts(stepsTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <StepFrame step="people" page={page} title={t("edit-person", { name: page.person.name })}>
      <PersonSections page={page} lastResult={lastResult} />
    </StepFrame>
  )
}
