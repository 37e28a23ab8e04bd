import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import type { OrganisationView } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import {
  CHECKED_FACTS,
  type CheckedFact,
  changedFacts,
  type HistoryEntry,
} from "#app/modules/accounts/owners/changed-facts.ts"
import { suspensionTexts } from "#app/modules/accounts/owners/suspension.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

type Compared = Partial<Pick<OrganisationView, CheckedFact>>

/** What is in force and what is proposed, side by side; what changes stands out. */
export function CompareChange({ organisation }: { organisation: OrganisationView }) {
  const t = useTexts(organisationTexts)
  const lang = useLang()
  const { proposal } = organisation
  if (!proposal) return null
  const changed = changedFacts(organisation, proposal)
  const facts = CHECKED_FACTS.filter(fact => fact !== "fields" || organisation.kind === "department")
  const value = (of: Compared, fact: CheckedFact) => {
    if (fact === "fields") return (of.fields ?? []).map(id => lookup(fieldTexts, lang, id)).join(" · ")
    if (fact !== "licence") return of[fact]
    const { licence } = of
    return licence && <FilePreview href={path.file(licence.id)} name={licence.name} bytes={licence.bytes} />
  }
  const columns: Column<CheckedFact>[] = [
    { key: "fact", head: t("compare-fact"), isRowHead: true, cell: fact => t(fact) },
    { key: "before", head: t("compare-before"), cell: fact => value(organisation, fact) || t("empty") },
    {
      key: "after",
      head: t("compare-after"),
      cell: fact => (changed.includes(fact) ? <b>{value(proposal, fact)}</b> : value(proposal, fact)),
    },
  ]
  return (
    <Card title={t("compare-title")}>
      <DataTable
        columns={columns}
        rows={facts}
        rowKey={fact => fact}
        caption={t("compare-title")}
        quietCaption
        rowTone={fact => (changed.includes(fact) ? "win" : undefined)}
      />
    </Card>
  )
}

/** What changed when, by whom. */
export function OrganisationHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTexts(organisationTexts)
  const reasons = useTexts(suspensionTexts)
  const lang = useLang()
  const said = (words: string) =>
    words
      .split(" ")
      .map(id => lookup(fieldTexts, lang, id) ?? id)
      .join(" ")
  const lines = ({ status, facts, suspension }: HistoryEntry) => [
    ...(status
      ? [t("history-status", { to: lookup(organisationTexts, lang, `state.${status.to}`) ?? status.to })]
      : []),
    ...(suspension
      ? [
          `${lookup(suspensionTexts, lang, `reason.${suspension.reason}`) ?? reasons("choose")} · ${suspension.note}`,
        ]
      : []),
    ...facts.map(({ fact, from, to }) => {
      const words = { fact: t(fact), from: said(from), to: fact === "fields" ? said(to) : to || t("empty") }
      return t(from ? "history-change" : "history-first", words)
    }),
  ]
  const columns: Column<HistoryEntry>[] = [
    { key: "at", head: t("history-when"), isRowHead: true, cell: step => <When at={step.at} /> },
    {
      key: "what",
      head: t("history-what"),
      cell: step => lines(step).map(line => <div key={line}>{line}</div>),
    },
    {
      key: "by",
      head: t("history-by"),
      cell: step => step.by ?? t(step.status?.from ? "history-system" : "history-registration"),
    },
  ]
  return (
    <Card title={t("history-title")}>
      <p className="muted">{t("history-lead")}</p>
      <DataTable
        columns={columns}
        rows={history}
        rowKey={step => String(step.seq)}
        caption={t("history-title")}
        quietCaption
      />
    </Card>
  )
}
