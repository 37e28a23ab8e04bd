import type { ItemHistory } from "#app/modules/catalogue/versions/item-history.server.ts"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

/** The versions of an item, newest first, and which is in force. */
export function VersionTable({
  versions,
  isInForce,
  now,
}: Pick<ItemHistory, "versions" | "isInForce"> & { now: Date }) {
  const t = useTexts(versionsTexts)
  const current = isInForce ? versions[0]?.version : undefined
  return (
    <DataTable
      caption={t("item.versions")}
      quietCaption
      rows={versions}
      rowKey={row => String(row.version)}
      columns={[
        {
          key: "version",
          head: t("versions.version"),
          isRowHead: true,
          cell: row => (
            <>
              {t("compare.before", { n: row.version })}{" "}
              {row.version === current && <Tag tone="open">{t("versions.current")}</Tag>}
            </>
          ),
        },
        {
          key: "published",
          head: t("versions.published"),
          cell: row => <When at={row.publishedAt} now={now} />,
        },
        { key: "note", head: t("versions.note"), cell: row => row.note },
      ]}
    />
  )
}
