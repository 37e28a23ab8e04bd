import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import type { removeLicenceSchema } from "#app/modules/application/application.schema.ts"
import { changeListing } from "#app/modules/application/listing-action.server.ts"
import { stepPage } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { CertificateForm } from "#app/modules/application/ui/certificate-form.tsx"
import { StepFrame } from "#app/modules/application/ui/step-frame.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { RestoredCallout } from "#app/shared/ui/form/autosave.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  const id = args.params.id ?? ""
  const page = await stepPage(entered, `listing-certificate-${id}`)
  const holder = page.people.find(person => person.certificates.some(certificate => certificate.id === id))
  const certificate = found([...page.licences, ...(holder?.certificates ?? [])].find(one => one.id === id))
  return { ...page, certificate, holder }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  const sent = await readForm(args, entered, { file: DOCUMENTS })
  return changeListing(entered, sent, "change-licence", "remove-licence")
}

export const meta = titledBy<typeof loader>(data => data?.certificate.words)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function CertificatePage() {
  const t = useTexts(stepsTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { certificate, holder, options } = page
  return (
    <StepFrame step={holder ? "people" : "licences"} page={page} title={certificate.words}>
      <RestoredCallout draft={page.draft} next={path.listingCertificate(certificate.id)} />
      <Card title={t("edit-licence")}>
        <p className="muted">{t(page.agency.isChange ? "edit-note-change" : "edit-note-draft")}</p>
        <CertificateForm
          page={page}
          certificate={certificate}
          groups={holder ? options.certificates : options.licences}
          personId={holder?.id}
          lastResult={lastResult}
        />
      </Card>
      <Card title={t("remove-licence")}>
        <p className="muted">{t("remove-licence-text")}</p>
        <ButtonForm<typeof removeLicenceSchema>
          id="remove"
          intent="remove-licence"
          idempotencyToken={`${page.idempotencyToken.slice(0, 40)}-r`}
          lastResult={lastResult}
          tone="danger"
          values={{ licenceId: certificate.id }}
        >
          {t("remove-licence")}
        </ButtonForm>
      </Card>
    </StepFrame>
  )
}
