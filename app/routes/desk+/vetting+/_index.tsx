import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { vettingTexts } from "#app/modules/directory/vetting/vetting.texts.ts"
import { vettingQueue } from "#app/modules/directory/vetting/vetting-queries.server.ts"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

const DAY = 86_400_000

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now, lang } = await guard(args, "vetting")
  const officer = found(isPerson(actor) && actor)
  const [queue, calendar] = await Promise.all([vettingQueue(officer, now), currentCalendar()])
  const rows = queue.map(row => {
    const { absolute, relative } = describeInstant(row.dueAt, now, lang, calendar)
    const left = row.dueAt.getTime() - now.getTime()
    const tone = left < 0 ? ("risk" as const) : left < 2 * DAY ? ("wait" as const) : undefined
    return { ...row, due: { absolute, relative, tone } }
  })
  return { rows }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(vettingTexts, lang)("title"))

export default function VettingQueue() {
  const t = useTexts(vettingTexts)
  const { rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty-title")}>{t("empty-text")}</EmptyState>
      ) : (
        <Card title={t("waiting", { n: rows.length })}>
          <Rows label={t("title")}>
            {rows.map((row, n) => (
              <TaskRow
                key={row.id}
                due={row.due}
                title={row.name}
                action={
                  <LinkButton tone={n === 0 ? "main" : "plain"} to={path.vettingFile(row.id)}>
                    {t(row.claim === "mine" ? "continue" : "open")}
                  </LinkButton>
                }
              >
                {t("row-facts", { number: row.number, round: row.round, n: row.itemCodes.length })}{" "}
                {row.status === "change-in-check" && <Tag tone="note">{t("change-row")}</Tag>}{" "}
                <Tag tone={row.claim === "mine" ? "open" : "plain"}>{t(`claim-${row.claim}`)}</Tag>
              </TaskRow>
            ))}
          </Rows>
        </Card>
      )}
    </>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
