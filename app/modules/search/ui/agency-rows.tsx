import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { AgencyRow } from "#app/modules/search/agency-search.server.ts"
import { searchTexts } from "#app/modules/search/search.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

/** The agencies that were found. */
export function AgencyRows({ rows }: { rows: readonly AgencyRow[] }) {
  const t = useTexts(searchTexts)
  return (
    <Rows label={t("list")}>
      {rows.map(row => (
        <AgencyEntry key={row.id} agency={row} />
      ))}
    </Rows>
  )
}

function AgencyEntry({ agency }: { agency: AgencyRow }) {
  const t = useTexts(searchTexts)
  const words = useTexts(directoryTexts)
  const fieldName = useTexts(fieldTexts)
  const comma = t("separator")
  const { name, fields, region, items, itemCount, qualifications, matched } = agency
  const shown = items.join(comma)
  return (
    <Row title={name} to={path.agency(agency.id)}>
      <div className="muted">{[...fields.map(f => fieldName(f)), words(`region.${region}`)].join(" · ")}</div>
      <div>
        {itemCount > items.length
          ? t("can-do-more", { items: shown, n: itemCount })
          : t("can-do", { items: shown })}
      </div>
      {qualifications.length > 0 && (
        <div className="small">{t("holds", { list: qualifications.join(comma) })}</div>
      )}
      {matched.length > 0 && (
        <div className="small muted">
          {t("why", { reasons: matched.map(kind => t(`match.${kind}`)).join(comma) })}
        </div>
      )}
    </Row>
  )
}
