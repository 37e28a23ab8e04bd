import type { RowWords } from "#app/modules/search/row-words.ts"
import { searchTexts } from "#app/modules/search/search.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

/** The agencies that were found. */
export function AgencyRows({ rows }: { rows: readonly RowWords[] }) {
  const t = useTexts(searchTexts)
  return (
    <Rows label={t("list")}>
      {rows.map(({ id, name, place, offers, holds, why }) => (
        <Row key={id} title={name} to={path.agency(id)}>
          <div className="muted">{place}</div>
          <div>{offers}</div>
          {holds && <div className="small">{holds}</div>}
          {why && <div className="small muted">{why}</div>}
        </Row>
      ))}
    </Rows>
  )
}
