import type { SubmissionResult } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { StepForm } from "#app/modules/directory/application/ui/step-forms.tsx"
import { claimableTexts } from "#app/modules/directory/claimable/claimable.texts.ts"
import type { ClaimableRow } from "#app/modules/directory/claimable/claimable-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface ClaimableTableProps {
  rows: readonly ClaimableRow[]
  once: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** Entries of the list with their state and the step that comes next. */
export function ClaimableTable({ rows, ...form }: ClaimableTableProps) {
  const t = useTexts(claimableTexts)
  return (
    <DataTable
      caption={t("title")}
      quietCaption
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          key: "agency",
          head: t("column.agency"),
          isRowHead: true,
          cell: row => (
            <>
              {row.name}
              <div className="small muted">{row.uscc}</div>
              <div className="small muted">{row.contactEmail}</div>
            </>
          ),
        },
        {
          key: "listed",
          head: t("column.listed"),
          cell: row => (
            <>
              {t("counts", { items: row.items, licences: row.licences })}
              <div className="small muted">{t("source", { source: row.source })}</div>
            </>
          ),
        },
        { key: "state", head: t("column.state"), cell: row => <StateCell row={row} /> },
        { key: "step", head: t("column.step"), cell: row => <Steps row={row} {...form} /> },
      ]}
    />
  )
}

const TONES = { unclaimed: "plain", invited: "wait", claimed: "open" } as const

function StateCell({ row }: { row: ClaimableRow }) {
  const t = useTexts(claimableTexts)
  const { status, isLapsed, invitedUntil, claimedAt } = row
  return (
    <>
      <Tag tone={isLapsed ? "risk" : TONES[status]}>{isLapsed ? t("lapsed") : t(`state.${status}`)}</Tag>
      {status === "invited" && invitedUntil && (
        <div className="small muted">
          {t("until")} <When at={invitedUntil} />
        </div>
      )}
      {status === "claimed" && claimedAt && (
        <div className="small muted">
          {t("claimed-at")} <When at={claimedAt} />
        </div>
      )}
    </>
  )
}

function Steps({ row, once, lastResult }: { row: ClaimableRow } & Omit<ClaimableTableProps, "rows">) {
  const t = useTexts(claimableTexts)
  if (row.status === "claimed") {
    return row.agencyId ? <Link to={path.agency(row.agencyId)}>{t("to-agency")}</Link> : null
  }
  const isInvited = row.status === "invited"
  const values = { entryId: row.id }
  const own = lastResult?.initialValue?.entryId === row.id ? lastResult : undefined
  return (
    <div className="actions">
      <StepForm id={`invite-${row.id}`} intent="invite" {...{ once, values }} lastResult={own}>
        {t(isInvited ? "invite-again" : "invite")}
        <span className="visually-hidden">{` ${row.name}`}</span>
      </StepForm>
      {isInvited && (
        <StepForm id={`withdraw-${row.id}`} intent="withdraw" {...{ once, values }} lastResult={undefined}>
          {t("withdraw")}
          <span className="visually-hidden">{` ${row.name}`}</span>
        </StepForm>
      )}
    </div>
  )
}
