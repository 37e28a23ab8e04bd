import type { FactChange } from "#app/modules/catalogue/versions/fact-words.ts"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

const TONE = { same: "plain", changed: "wait", added: "open", removed: "risk" } as const

interface FactComparisonProps {
  changes: readonly FactChange[]
  /** Heads of the two columns. */
  before: string
  after: string
  caption: string
}

/** Two versions of an item side by side, what differs first: it changed has a word, a colour, and marks for readers. */
export function FactComparison({ changes, before, after, caption }: FactComparisonProps) {
  const t = useTexts(versionsTexts)
  const differing = changes.filter(change => change.change !== "same").length
  return (
    <>
      <p role="status">{differing > 0 ? t("compare.count", { n: differing }) : t("compare.none")}</p>
      <DataTable
        caption={caption}
        quietCaption
        rows={[...changes].sort((a, b) => Number(isSame(a)) - Number(isSame(b)))}
        rowKey={row => row.key}
        columns={[
          { key: "fact", head: t("compare.fact"), isRowHead: true, cell: row => row.label },
          {
            key: "change",
            head: t("compare.change"),
            cell: row =>
              isSame(row) ? (
                <span className="muted">{t("compare.same")}</span>
              ) : (
                <Tag tone={TONE[row.change]}>{t(`compare.${row.change}`)}</Tag>
              ),
          },
          {
            key: "before",
            head: before,
            cell: row =>
              row.before && <Words text={row.before} as={row.change === "same" ? "span" : "del"} />,
          },
          {
            key: "after",
            head: after,
            cell: row => row.after && <Words text={row.after} as={row.change === "same" ? "span" : "ins"} />,
          },
        ]}
      />
    </>
  )
}

const isSame = ({ change }: FactChange) => change === "same"

/** A fact with its line ends. */
function Words({ text, as: Mark }: { text: string; as: "span" | "del" | "ins" }) {
  return <Mark className="lines">{text}</Mark>
}
