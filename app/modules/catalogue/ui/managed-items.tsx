import { Link } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { ManagedRow } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { isGap, managedCounts } from "#app/modules/catalogue/editing/managed-list.ts"
import { ITEM_STATES } from "#app/modules/catalogue/item.machine.ts"
import { ITEM_KINDS } from "#app/modules/catalogue/service-item.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Filters } from "#app/shared/ui/list/filters.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"
import { ItemTag } from "./item-tag.tsx"

type Row = ManagedRow & { agencies: number }

/** States, kinds, fields and gaps with how many items there are of each. */
export function ManagedFilters({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(catalogueTexts)
  const own = useTexts(editingTexts)
  const fieldName = useTexts(fieldTexts)
  const { states, kinds, fields, gaps } = managedCounts(rows)
  const ofState = ITEM_STATES.map(state => ({
    value: state,
    label: t(`state.${state}`),
    count: states[state],
  }))
  const groups = [
    { param: "state", title: own("state"), choices: ofState },
    { param: "gap", title: t("gap.filter"), choices: [{ value: "1", label: t("gap.only"), count: gaps }] },
    {
      param: "kind",
      title: t("filter.kind"),
      choices: ITEM_KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`), count: kinds[kind] })),
    },
    {
      param: "field",
      title: t("filter.field"),
      choices: FIELD_IDS.map(id => ({ value: id, label: fieldName(id), count: fields[id] })),
    },
  ]
  return <Filters groups={groups} />
}

/** Items in their making. */
export function ManagedTable({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(catalogueTexts)
  const own = useTexts(editingTexts)
  const fieldName = useTexts(fieldTexts)
  const lang = useLang()
  return (
    <DataTable
      caption={own("title")}
      quietCaption
      rows={rows}
      rowKey={row => row.code}
      columns={[
        {
          key: "name",
          head: t("column.name"),
          isRowHead: true,
          cell: row => (
            <>
              <Link to={path.catalogueItem(row.code)}>{lang === "en" ? row.nameEn : row.name}</Link>
              <div className="small muted">
                {[row.code, fieldName(row.fieldId), t(`kind.${row.kind}`)].join(" · ")}
              </div>
            </>
          ),
        },
        { key: "state", head: own("state"), cell: row => <ItemTag state={row.state} /> },
        {
          key: "version",
          head: own("version"),
          short: true,
          cell: row => (row.version > 0 ? own("version.n", { n: row.version }) : own("version.none")),
        },
        {
          key: "agencies",
          head: own("agencies"),
          align: "end",
          cell: row => (isGap(row) ? <Tag tone="risk">{own("agencies.none")}</Tag> : row.agencies),
        },
        {
          key: "changed",
          head: own("changed"),
          short: true,
          cell: row => <OnDay day={localDay(new Date(row.changedAt))} />,
        },
      ]}
    />
  )
}
