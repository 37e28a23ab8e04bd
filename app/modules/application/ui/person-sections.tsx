import { Link } from "@remix-run/react"
import type { removePersonSchema } from "#app/modules/application/application.schema.ts"
import type { ApplicationData } from "#app/modules/application/listing-page.server.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { RestoredCallout } from "#app/shared/ui/form/autosave.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { CertificateForm } from "./certificate-form.tsx"
import { OwnLicences } from "./own-licences.tsx"
import { PersonForm } from "./person-form.tsx"

interface PersonSectionsProps {
  page: StepPageData & { person: ApplicationData["people"][number] }
  lastResult: FormAnswer | undefined
}

/** One practitioner: certificates, one more, name and number, removal. */
export function PersonSections({ page, lastResult }: PersonSectionsProps) {
  const t = useTexts(stepsTexts)
  const { person, idempotencyToken } = page
  // Three forms on one page, each with a token of its own.
  const own = (part: string) => `${idempotencyToken.slice(0, 40)}-${part}`
  return (
    <>
      <Card title={t("certificates")}>
        {person.certificates.length === 0 ? (
          <p className="muted">{t("no-certificates")}</p>
        ) : (
          <OwnLicences
            licences={person.certificates}
            action={certificate => (
              <Link to={path.listingCertificate(certificate.id)}>
                {t("edit-licence")}
                <span className="sr-only"> {certificate.words}</span>
              </Link>
            )}
          />
        )}
      </Card>
      <RestoredCallout draft={page.draft} next={path.listingPerson(person.id)} />
      <Card title={t("add-certificate-title")}>
        <CertificateForm
          key={person.certificates.length}
          page={page}
          groups={page.options.certificates}
          personId={person.id}
          lastResult={lastResult}
        />
      </Card>
      <Card title={t("person-facts")}>
        <PersonForm person={person} idempotencyToken={own("p")} lastResult={lastResult} />
      </Card>
      <Card title={t("remove-person")}>
        <p className="muted">{t("remove-person-text")}</p>
        <ButtonForm<typeof removePersonSchema>
          id="remove"
          intent="remove-person"
          idempotencyToken={own("r")}
          lastResult={lastResult}
          tone="danger"
          values={{ personId: person.id }}
        >
          {t("remove-person")}
        </ButtonForm>
      </Card>
    </>
  )
}
