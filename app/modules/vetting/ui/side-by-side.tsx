import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { RegisterCompare, RegisterState } from "#app/modules/directory/register/ui/register-compare.tsx"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

type Licence = VettingPageData["licences"][number]
type Certificate = Pick<Licence, "number" | "validTo" | "source">

/** Organisation: form and register. */
export function OrganisationSection({ page }: { page: Pick<VettingPageData, "organisation" | "register"> }) {
  const t = useTexts(vettingTexts)
  return (
    <>
      <RegisterState entry={page.register} />
      <RegisterCompare
        rows={page.organisation}
        caption={t("organisation")}
        words={{
          ...{ what: t("what"), declared: t("declared") },
          ...{ registered: t("registered"), result: t("result") },
        }}
      />
    </>
  )
}

/** Licences: what was declared, the file that shows it, and what the department says. */
export function LicenceSection({ licences }: { licences: VettingPageData["licences"] }) {
  const t = useTexts(vettingTexts)
  if (licences.length === 0) return <p className="muted">{t("no-licences")}</p>
  return (
    <DataTable
      caption={t("licences")}
      quietCaption
      rows={licences}
      rowKey={licence => licence.id}
      columns={[
        {
          key: "declared",
          head: t("declared"),
          cell: l => <DeclaredCertificate certificate={l} title={l.words} />,
          isRowHead: true,
        },
        { key: "file", head: t("document"), cell: l => <Paperwork certificate={l} title={l.words} /> },
        { key: "register", head: t("registered"), cell: l => <Confirmations licence={l} /> },
        { key: "result", head: t("result"), cell: l => <LicenceResult licence={l} /> },
      ]}
    />
  )
}

function DeclaredCertificate({ certificate, title }: { certificate: Certificate; title: string }) {
  const t = useTexts(vettingTexts)
  const lang = useLang()
  const until = certificate.validTo
    ? t("valid-until", { day: describeDay(certificate.validTo, lang) })
    : t("valid-forever")
  return (
    <>
      <b>{title}</b>
      <div className="small">
        {t("number-of", { number: certificate.number })} · {until}
      </div>
    </>
  )
}

/** The file, looked at beside what it has to show. */
function Paperwork({
  certificate,
  title,
}: {
  certificate: Certificate & Pick<Licence, "file">
  title: string
}) {
  const words = useTexts(directoryTexts)
  const { id, name, bytes } = certificate.file
  const about = <DeclaredCertificate certificate={certificate} title={title} />
  if (!id) return <span className="small">{words("from-list", { list: certificate.source ?? "" })}</span>
  return <FilePreview href={path.file(id)} name={name} bytes={bytes} about={about} />
}

const CONFIRMATION_TONES = { asked: "wait", confirmed: "open", refused: "risk" } as const

function Confirmations({ licence }: { licence: Licence }) {
  const t = useTexts(vettingTexts)
  const fieldName = useTexts(fieldTexts)
  if (licence.confirmations.length === 0) return <span className="small">{t("no-register")}</span>
  return licence.confirmations.map(({ field, state, byName, note }) => (
    <div key={field}>
      <Tag tone={CONFIRMATION_TONES[state]}>
        {t(`confirmation.${state}`, { field: fieldName(field as FieldId) })}
      </Tag>
      {note && byName && <div className="small">{t("confirmation-by", { name: byName, note })}</div>}
    </div>
  ))
}

function LicenceResult({ licence }: { licence: Licence }) {
  const t = useTexts(vettingTexts)
  return (
    <>
      <Tag tone={licence.isValid ? "open" : "risk"}>{t(licence.isValid ? "valid" : "not-valid")}</Tag>{" "}
      {licence.change && licence.change !== "same" && <Tag tone="note">{t(`change.${licence.change}`)}</Tag>}
    </>
  )
}

/** People with their certificates and files. */
export function PeopleSection({ people }: { people: VettingPageData["people"] }) {
  const t = useTexts(vettingTexts)
  if (people.length === 0) return <p className="muted">{t("no-people")}</p>
  return (
    <DataTable
      caption={t("people")}
      quietCaption
      rows={people}
      rowKey={person => person.id}
      columns={[
        {
          key: "declared",
          head: t("declared"),
          isRowHead: true,
          cell: person => (
            <>
              <b>{person.name}</b> {person.isNew && <Tag tone="note">{t("change.new")}</Tag>}
            </>
          ),
        },
        {
          key: "file",
          head: t("document"),
          cell: person =>
            person.certificates.map(certificate => (
              <div key={certificate.id}>
                <DeclaredCertificate certificate={certificate} title={certificate.words} />
                <Paperwork certificate={certificate} title={`${person.name} · ${certificate.words}`} />
              </div>
            )),
        },
      ]}
    />
  )
}

/** The items with what the rules ask for and what was found. */
export function ItemSection({ items }: { items: VettingPageData["items"] }) {
  const t = useTexts(vettingTexts)
  return (
    <DataTable
      caption={t("items")}
      quietCaption
      rows={items}
      rowKey={item => item.code}
      columns={[
        {
          key: "item",
          head: t("declared"),
          isRowHead: true,
          cell: item => (
            <>
              <b>{item.name}</b> {item.isNew && <Tag tone="note">{t("item-new")}</Tag>}
              {item.isGone && <Tag tone="plain">{t("item-gone")}</Tag>}
            </>
          ),
        },
        { key: "rule", head: t("rule"), cell: item => item.rule },
        { key: "found", head: t("found"), cell: item => (item.isGone ? "" : item.findings.join(" · ")) },
        {
          key: "result",
          head: t("result"),
          cell: item =>
            !item.isGone && (
              <Tag tone={item.isSatisfied ? "open" : "risk"}>{t(item.isSatisfied ? "met" : "unmet")}</Tag>
            ),
        },
      ]}
    />
  )
}
