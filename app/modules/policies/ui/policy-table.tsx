import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import type { PolicyVersionView, PolicyView } from "#app/modules/policies/policy-queries.server.ts"
import { policySourceText, policyValueText } from "#app/modules/policies/policy-words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"

interface PolicyTableProps {
  caption: string
  policies: readonly PolicyView[]
  /** Address where a rule is changed, for those who may. */
  changeHref?: (key: string) => string
}

/** The rules of one group: what holds now, where it comes from, since when, and its history. */
export function PolicyTable({ caption, policies, changeHref }: PolicyTableProps) {
  const t = useTexts(policiesTexts)
  const lang = useLang()
  const columns: Column<PolicyView>[] = [
    { key: "name", head: t("column.name"), isRowHead: true, cell: policy => <Name policy={policy} /> },
    { key: "value", head: t("column.value"), cell: policy => <Value policy={policy} /> },
    {
      key: "source",
      head: t("column.source"),
      cell: ({ versions }) => {
        const inForce = current(versions)
        return inForce && policySourceText(inForce.source, lang)
      },
    },
    {
      key: "from",
      head: t("column.from"),
      cell: ({ versions }) => {
        const inForce = current(versions)
        return inForce && <OnDay day={inForce.effectiveFrom} />
      },
    },
  ]
  if (changeHref) {
    columns.push({
      key: "change",
      head: t("change.title"),
      cell: ({ key, nameZh, nameEn }) => (
        <LinkButton
          slim
          to={changeHref(key)}
          aria-label={`${t("change.title")}: ${lang === "zh" ? nameZh : nameEn}`}
        >
          {t("change.title")}
        </LinkButton>
      ),
    })
  }
  return (
    <DataTable<PolicyView>
      columns={columns}
      rows={policies}
      rowKey={p => p.key}
      caption={caption}
      quietCaption
    />
  )
}

const current = (versions: readonly PolicyVersionView[]) => versions.find(v => v.state === "current")

function Name({ policy }: { policy: PolicyView }) {
  const lang = useLang()
  return (
    <>
      {lang === "zh" ? policy.nameZh : policy.nameEn}
      <p className="small muted">{lang === "zh" ? policy.explanationZh : policy.explanationEn}</p>
    </>
  )
}

function Value({ policy: { unit, versions } }: { policy: PolicyView }) {
  const t = useTexts(policiesTexts)
  const lang = useLang()
  const inForce = current(versions)
  const coming = versions.filter(v => v.state === "coming")
  const past = versions.filter(v => v.state === "past")
  return (
    <>
      <b>{policyValueText(unit, inForce?.value, lang)}</b>
      {coming.map(v => (
        <p className="small" key={`${v.effectiveFrom} ${v.reason}`}>
          {t("upcoming", { day: v.effectiveFrom, value: policyValueText(unit, v.value, lang) })}
        </p>
      ))}
      {past.length > 0 && (
        <details>
          <summary className="small">{t("history")}</summary>
          <ul className="small">
            {[...(inForce ? [inForce] : []), ...past].map(v => (
              <li key={`${v.effectiveFrom} ${v.reason}`}>
                {t("since", { day: v.effectiveFrom })} {policyValueText(unit, v.value, lang)}
                {v.reason && ` · ${v.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
