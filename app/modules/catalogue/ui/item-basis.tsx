import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { LegalBasis } from "#app/modules/catalogue/service-item.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"

/** The laws behind an item, each with its article and version. */
export function ItemBasis({ basis }: { basis: readonly LegalBasis[] }) {
  const t = useTexts(catalogueTexts)
  const lang = useLang()
  if (basis.length === 0) return <p>{t("item.basis.rule")}</p>
  return (
    <>
      <DataTable
        caption={t("item.basis")}
        quietCaption
        rows={basis}
        rowKey={row => `${row.law} ${row.article}`}
        columns={[
          {
            key: "law",
            head: t("item.basis.law"),
            isRowHead: true,
            cell: row => (lang === "en" ? row.lawEn : row.law),
          },
          {
            key: "article",
            head: t("item.basis.article"),
            cell: row =>
              [row.article, row.provisional && t("item.basis.provisional")].filter(Boolean).join(" · "),
          },
          {
            key: "text",
            head: t("item.basis.text"),
            cell: row =>
              row.text ? (
                <details>
                  <summary>{row.article ?? t("item.basis.text")}</summary>
                  <p className="lines">{row.text}</p>
                </details>
              ) : (
                <span className="muted">{t("item.basis.text.missing")}</span>
              ),
          },
          { key: "version", head: t("item.basis.version"), cell: row => row.version ?? "—" },
        ]}
      />
      <p className="small muted">{t("item.basis.rule")}</p>
    </>
  )
}
