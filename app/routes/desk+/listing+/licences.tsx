import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { stepPage } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { CertificateForm } from "#app/modules/application/ui/certificate-form.tsx"
import { OwnLicences } from "#app/modules/application/ui/own-licences.tsx"
import { NextStep, StepFrame } from "#app/modules/application/ui/step-frame.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { RestoredCallout } from "#app/shared/ui/form/autosave.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  return stepPage(entered, "listing-licence")
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  const sent = await readForm(args, entered, { file: DOCUMENTS })
  return changeListing(entered, sent, "add-licence")
}

export const meta = titled(stepsTexts, "step.licences")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function LicencesStep() {
  const t = useTexts(stepsTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <StepFrame step="licences" page={page}>
      <Card title={t("licences-there")}>
        <OwnLicences
          licences={page.licences}
          action={certificate => (
            <Link to={path.listingCertificate(certificate.id)}>
              {t("edit-licence")}
              <span className="sr-only"> {certificate.words}</span>
            </Link>
          )}
        />
      </Card>
      <RestoredCallout draft={page.draft} next={path.listingStep("licences")} />
      <Card title={t("add-licence-title")}>
        <CertificateForm
          key={page.licences.length}
          page={page}
          groups={page.options.licences}
          lastResult={lastResult}
        />
      </Card>
      <NextStep step="people" />
    </StepFrame>
  )
}
