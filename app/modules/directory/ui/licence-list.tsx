import { qualificationTexts } from "#app/modules/catalogue/qualification.texts.ts"
import type { LicenceView } from "#app/modules/directory/agency-queries.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { daysUntil, describeDay } from "#app/shared/time/describe.ts"
import { daysBetween, localDay } from "#app/shared/time/zone.ts"
import { percentBetween } from "#app/shared/ui/chart/scale.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** A licence with its name in the language of the page. */
export interface NamedLicence extends LicenceView {
  words: string
}

interface Props {
  licences: readonly NamedLicence[]
  now: Date | string
  /** Days before its end from which a licence stands out. */
  soonDays: number
}

/** Licences with their validity as a bar and in words. */
export function LicenceList({ licences, now, soonDays }: Props) {
  const t = useTexts(directoryTexts)
  if (licences.length === 0) return <p className="muted">{t("no-licences")}</p>
  return (
    <Rows label={t("licences")}>
      {licences.map(licence => (
        <Row
          key={licence.id}
          title={licence.words}
          tag={<ValidityTag licence={licence} now={new Date(now)} soonDays={soonDays} />}
        >
          <div className="muted">{t("licence-number", { number: licence.number })}</div>
          <Validity licence={licence} now={new Date(now)} />
        </Row>
      ))}
    </Rows>
  )
}

interface TagProps {
  licence: LicenceView
  now: Date
  soonDays: number
}

function ValidityTag({ licence, now, soonDays }: TagProps) {
  const t = useTexts(directoryTexts)
  const lang = useLang()
  const { validFrom, validTo, isValid } = licence
  if (!isValid && validTo && daysUntil(validTo, now) < 0) {
    return <Tag tone="risk">{t("ended-on", { day: describeDay(validTo, lang) })}</Tag>
  }
  if (!isValid && validFrom) {
    return <Tag tone="wait">{t("starts-on", { day: describeDay(validFrom, lang) })}</Tag>
  }
  const left = validTo ? daysUntil(validTo, now) : undefined
  if (left === undefined || left > soonDays) return null
  return <Tag tone="wait">{t("ends-in", { n: left })}</Tag>
}

/** The bar needs both ends; without them the words stand alone. */
function Validity({ licence, now }: { licence: NamedLicence; now: Date }) {
  const t = useTexts(directoryTexts)
  const c = useTexts(qualificationTexts)
  const lang = useLang()
  const { validFrom, validTo, words } = licence
  if (!validTo) return <div className="small">{c("certificate.validForever")}</div>
  const until = <div className="small">{t("valid-until", { day: describeDay(validTo, lang) })}</div>
  if (!validFrom) return until
  const gone = daysBetween(validFrom, localDay(now))
  const percent = Math.min(100, Math.max(0, percentBetween(gone, 0, daysBetween(validFrom, validTo) || 1)))
  const label = t("validity-label", { name: words, percent: Math.trunc(100 - percent) })
  return (
    <>
      <svg className="bars" width="100%" height="12" role="img" aria-label={label}>
        <rect className="bar-track" x="0" y="3" width="100%" height="6" rx="2" />
        <rect className="bar-main" x="0" y="3" width={`${100 - percent}%`} height="6" rx="2" />
      </svg>
      {until}
    </>
  )
}
