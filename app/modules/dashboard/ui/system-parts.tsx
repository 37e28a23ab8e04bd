import { Form } from "@remix-run/react"
import type { DeadEffect } from "#app/modules/dashboard/effect-queries.server.ts"
import { systemTexts } from "#app/modules/dashboard/system.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

const TONES = { up: "open", down: "risk", off: "plain" } as const

interface ServicesProps {
  health: { database: "up" | "down"; search: "up" | "down"; payments: "up" | "down" | "off" }
}

/** The services with their state, and for one that is down what that means. */
export function ServiceStates({ health }: ServicesProps) {
  const t = useTexts(systemTexts)
  const facts = (["database", "search", "payments"] as const).map(name => ({
    term: t(name),
    value: (
      <>
        <Tag tone={TONES[health[name]]}>{t(health[name])}</Tag>{" "}
        {health[name] === "down" && <span className="small">{t(`down-${name}`)}</span>}
      </>
    ),
  }))
  return (
    <Card title={t("services")}>
      <Facts layout="table" facts={facts} />
    </Card>
  )
}

/** 已放弃的任务, each with a button that lets it run again. */
export function DeadEffects({ effects }: { effects: readonly DeadEffect[] }) {
  const t = useTexts(systemTexts)
  const columns: Column<DeadEffect>[] = [
    { key: "kind", head: t("kind"), isRowHead: true, cell: row => <code>{row.kind}</code> },
    { key: "entry", head: t("entry"), align: "end", cell: row => String(row.seq) },
    { key: "attempts", head: t("attempts"), align: "end", cell: row => String(row.attempts) },
    { key: "error", head: t("error"), cell: row => row.lastError ?? "" },
    {
      key: "retry",
      head: t("retry"),
      cell: row => (
        <Form method="post">
          <input type="hidden" name="effect" value={row.id} />
          <Button slim type="submit">
            {t("retry")}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <Card title={t("dead")}>
      {effects.length === 0 && <EmptyState title={t("dead-none")}>{t("dead-none-hint")}</EmptyState>}
      {effects.length > 0 && (
        <>
          <p>{t("dead-lead")}</p>
          <DataTable
            columns={columns}
            rows={effects}
            rowKey={row => row.id}
            caption={t("dead")}
            quietCaption
          />
        </>
      )}
    </Card>
  )
}
