import { queueTexts } from "#app/modules/vetting/queue/queue.texts.ts"
import type { VettingRow } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** A row as it travels to the page: its due time in words. */
export type QueueRow = Omit<VettingRow, "submittedAt" | "dueAt" | "claimedAt"> & {
  due: { absolute: string; relative: string; tone?: "risk" | "wait" }
}

/** The files that wait, each with who holds it and what it waits for. */
export function QueueRows({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTexts(queueTexts)
  const fieldName = useTexts(fieldTexts)
  return (
    <Rows label={t("title")}>
      {rows.map(row => (
        <TaskRow
          key={row.id}
          due={row.due}
          title={row.name}
          action={
            <LinkButton slim to={path.vettingFile(row.id)}>
              {t(row.claim === "mine" ? "continue" : "open")}
            </LinkButton>
          }
        >
          {t("row-facts", { number: row.number, round: row.round })}
          {row.fields.length > 0 && ` · ${row.fields.map(id => fieldName(id)).join("、")}`}
          <div className="tags">
            <Tag tone={row.kind === "change" ? "note" : "plain"}>{t(`kind.${row.kind}`)}</Tag>{" "}
            <ClaimTag row={row} /> {row.isRefused && <Tag tone="risk">{t("department-refused")}</Tag>}{" "}
            {row.awaits.length > 0 && <Tag tone="wait">{t("awaits-department")}</Tag>}{" "}
            {row.isUpheld && <Tag tone="risk">{t("objection-upheld")}</Tag>}
          </div>
        </TaskRow>
      ))}
    </Rows>
  )
}

function ClaimTag({ row }: { row: QueueRow }) {
  const t = useTexts(queueTexts)
  if (row.claim === "other") return <Tag>{t("claim-other", { name: row.claimedByName ?? "" })}</Tag>
  return <Tag tone={row.claim === "mine" ? "open" : "plain"}>{t(`claim-${row.claim}`)}</Tag>
}
