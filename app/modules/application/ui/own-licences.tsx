import type { ReactNode } from "react"
import type { NamedCertificate } from "#app/modules/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

interface OwnLicencesProps {
  licences: readonly NamedCertificate[]
  /** What may be done with one. */
  action?: (licence: NamedCertificate) => ReactNode
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
        const { file } = licence
        const declared = `${words("licence-number", { number: licence.number })} · ${validity}`
        return (
          <Row
            key={licence.id}
            title={licence.words}
            tag={!licence.isValid && until && <Tag tone="risk">{words("ended-on", { day: until })}</Tag>}
            aside={action?.(licence)}
          >
            <div className="muted">{declared}</div>
            {file.id ? (
              <FilePreview
                href={path.file(file.id)}
                name={file.name}
                bytes={file.bytes}
                about={
                  <>
                    <b>{licence.words}</b>
                    <p className="small">{declared}</p>
                  </>
                }
              />
            ) : (
              <div className="small">{words("from-list", { list: licence.source ?? "" })}</div>
            )}
          </Row>
        )
      })}
    </Rows>
  )
}
