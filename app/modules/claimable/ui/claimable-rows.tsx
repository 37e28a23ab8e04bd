import type { claimableStepSchema } from "#app/modules/claimable/claim.schema.ts"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import type { ClaimableRow } from "#app/modules/claimable/claimable-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import { answerTo, type FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Email } from "#app/shared/ui/value/email.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface ClaimableRowsProps {
  rows: readonly ClaimableRow[]
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Entries of the list with their state and the step that comes next. */
export function ClaimableRows({ rows, ...form }: ClaimableRowsProps) {
  const t = useTexts(claimableTexts)
  return (
    <Rows label={t("title")}>
      {rows.map(row => (
        <Row
          key={row.id}
          title={row.name}
          to={row.agencyId && path.agency(row.agencyId)}
          tag={<StateTag row={row} />}
          aside={row.status !== "claimed" && <Steps row={row} {...form} />}
        >
          <div className="small muted">
            {row.uscc} <Email address={row.contactEmail} />
          </div>
          <div className="small muted">
            {t("source", { source: row.source })} ·{" "}
            {t("counts", { items: row.items, licences: row.licences })}
          </div>
          <Moment row={row} />
        </Row>
      ))}
    </Rows>
  )
}

const TONES = { unclaimed: "plain", invited: "wait", claimed: "open" } as const

function StateTag({ row: { status, isLapsed } }: { row: ClaimableRow }) {
  const t = useTexts(claimableTexts)
  return <Tag tone={isLapsed ? "risk" : TONES[status]}>{isLapsed ? t("lapsed") : t(`state.${status}`)}</Tag>
}

/** Until when the link works, or since when the agency is listed. */
function Moment({ row: { status, invitedUntil, remindedAt, claimedAt } }: { row: ClaimableRow }) {
  const t = useTexts(claimableTexts)
  const at = status === "invited" ? invitedUntil : claimedAt
  if (!at) return null
  return (
    <div className="small muted">
      {t(status === "invited" ? "until" : "claimed-at")} <When at={at} />
      {status === "invited" && remindedAt && ` · ${t("reminded")}`}
    </div>
  )
}

function Steps({
  row,
  idempotencyToken,
  lastResult,
}: { row: ClaimableRow } & Omit<ClaimableRowsProps, "rows">) {
  const t = useTexts(claimableTexts)
  const isInvited = row.status === "invited"
  const values = { entryId: row.id }
  const own = answerTo(lastResult, values)
  return (
    <div className="actions">
      <ButtonForm<typeof claimableStepSchema>
        id={`invite-${row.id}`}
        intent="invite"
        {...{ idempotencyToken, values }}
        lastResult={own}
      >
        {t(isInvited ? "invite-again" : "invite")}
        <span className="sr-only">{` ${row.name}`}</span>
      </ButtonForm>
      {isInvited && (
        <ButtonForm<typeof claimableStepSchema>
          id={`withdraw-${row.id}`}
          intent="withdraw"
          {...{ idempotencyToken, values }}
          lastResult={own}
        >
          {t("withdraw")}
          <span className="sr-only">{` ${row.name}`}</span>
        </ButtonForm>
      )}
    </div>
  )
}
