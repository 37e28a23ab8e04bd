import type { ReactNode } from "react"
import type { NamedPaper } from "#app/modules/directory/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/directory/application/steps/steps.texts.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"

interface OwnLicencesProps {
  licences: readonly NamedPaper[]
  /** What may be done with one. */
  action?: (licence: NamedPaper) => ReactNode
}

/** Certificates with their files, for the agency itself and for vetting. */
export function OwnLicences({ licences, action }: OwnLicencesProps) {
  const t = useTexts(stepsTexts)
  const words = useTexts(directoryTexts)
  const lang = useLang()
  if (licences.length === 0) return <p className="muted">{t("no-licences")}</p>
  return (
    <Rows label={words("licences")}>
      {licences.map(licence => {
        const until = licence.validTo && describeDay(licence.validTo, lang)
        const validity = until ? words("valid-until", { day: until }) : words("valid-forever")
        return (
          <Row
            key={licence.id}
            title={licence.words}
            tag={!licence.isValid && until && <Tag tone="risk">{words("ended-on", { day: until })}</Tag>}
            aside={action?.(licence)}
          >
            <div className="muted">
              {words("licence-number", { number: licence.number })} · {validity}
            </div>
            <FileLink href={path.file(licence.file.id)} name={licence.file.name} bytes={licence.file.bytes} />
          </Row>
        )
      })}
    </Rows>
  )
}
