import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { confirmationTexts } from "#app/modules/vetting/confirmation/confirmation.texts.ts"
import { confirmationQueue } from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import { dueWords } from "#app/modules/vetting/queue/queue-words.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now, lang } = await guard(args, "department")
  const person = found(isPerson(actor) && actor)
  const [queue, calendar] = await Promise.all([confirmationQueue(person, now), currentCalendar()])
  const rows = queue.map(({ dueAt, ...row }) => ({ ...row, due: dueWords(dueAt, now, lang, calendar) }))
  return { rows }
}

export const meta = titled(confirmationTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ConfirmationsPage() {
  const t = useTexts(confirmationTexts)
  const fieldName = useTexts(fieldTexts)
  const { rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty-title")}>{t("empty-text")}</EmptyState>
      ) : (
        <Card title={t("waiting", { n: rows.length })}>
          <Rows label={t("title")}>
            {rows.map(row => (
              <TaskRow
                key={`${row.id} ${row.field}`}
                due={row.due}
                title={row.name}
                action={
                  <LinkButton slim to={path.confirmation(row.id)}>
                    {t("open")}
                  </LinkButton>
                }
              >
                {fieldName(row.field)} · {t("row-facts", { number: row.number, n: row.licences })}{" "}
                <Tag tone={row.kind === "change" ? "note" : "plain"}>{t(`kind.${row.kind}`)}</Tag>
              </TaskRow>
            ))}
          </Rows>
        </Card>
      )}
    </>
  )
}
