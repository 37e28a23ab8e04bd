import type { Comparison, Verdict } from "#app/modules/directory/register/compare.rules.ts"
import { registerTexts } from "#app/modules/directory/register/register.texts.ts"
import type { RegisterEntry } from "#app/modules/directory/register/register-entry.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeDay } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

const TONES = { same: "open", differs: "risk", unknown: "plain" } as const

/** How a declared value stands to the register, in a word and a colour. */
function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useTexts(registerTexts)
  return <Tag tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Tag>
}

interface RegisterCompareProps {
  rows: readonly Comparison[]
  caption: string
  words: { what: string; declared: string; registered: string; result: string }
}

/** Form and register, field by field. */
export function RegisterCompare({ rows, caption, words }: RegisterCompareProps) {
  const t = useTexts(registerTexts)
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={row => row.field}
      columns={[
        { key: "what", head: words.what, cell: row => t(`field.${row.field}`), isRowHead: true },
        { key: "declared", head: words.declared, cell: row => row.declared },
        { key: "register", head: words.registered, cell: row => row.register ?? "—" },
        { key: "result", head: words.result, cell: row => <VerdictTag verdict={row.verdict} /> },
      ]}
    />
  )
}

interface RegisterStateProps {
  entry:
    | (Pick<RegisterEntry, "state" | "source" | "asOf" | "recordedBy" | "note"> & {
        isStale: boolean
        hasEnded?: boolean
      })
    | null
}

/** State of the firm in the register, where that is from, and how old it is. */
export function RegisterState({ entry }: RegisterStateProps) {
  const t = useTexts(registerTexts)
  const lang = useLang()
  if (!entry) return <Callout tone="warning">{t("none")}</Callout>
  const day = describeDay(entry.asOf, lang)
  const source =
    entry.source === "file"
      ? t("source.file", { day })
      : t("source.manual", { day, name: entry.recordedBy ?? "" })
  return (
    <>
      {entry.hasEnded && (
        <Callout tone="risk" title={t("ended-title", { state: t(`state.${entry.state}`) })}>
          <p>{t("ended-text")}</p>
        </Callout>
      )}
      <p className="register-state">
        {t("register-state")}{" "}
        <Tag tone={entry.state === "active" ? "open" : "risk"}>{t(`state.${entry.state}`)}</Tag>{" "}
        <span className="muted">{source}</span> {entry.isStale && <Tag tone="wait">{t("stale")}</Tag>}
      </p>
      {entry.note && (
        <p className="small">
          {t("note")}: {entry.note}
        </p>
      )}
    </>
  )
}
