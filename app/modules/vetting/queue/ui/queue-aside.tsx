import type { LateDefects } from "#app/modules/vetting/queue/desk-figures.server.ts"
import { queueTexts } from "#app/modules/vetting/queue/queue.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay, describeInstant } from "#app/shared/time/describe.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

/** How much the desk told late, with both numbers. */
export function LateCard({ figure }: { figure: LateDefects }) {
  const t = useTexts(queueTexts)
  const { late, told } = figure
  return (
    <Card title={t("late-title")}>
      {figure.notices === 0 ? (
        <p className="muted">{t("late-none")}</p>
      ) : (
        <>
          <p className="figure-line">{t("late-figure", { late, told })}</p>
          <p className="small">{t("late-text", { ...figure })}</p>
        </>
      )}
    </Card>
  )
}

interface ObjectionListProps {
  tasks: readonly { agencyId: string; name: string; number: string; at: Date | string }[]
}

/** Objections that wait for an answer; without one there is no card. */
export function ObjectionList({ tasks }: ObjectionListProps) {
  const t = useTexts(queueTexts)
  const lang = useLang()
  if (tasks.length === 0) return null
  return (
    <Card title={t("objections-title")}>
      <Rows label={t("objections-title")}>
        {tasks.map(task => (
          <Row
            key={`${task.agencyId} ${task.at}`}
            title={task.name}
            aside={
              <LinkButton slim to={path.vettingFile(task.agencyId)}>
                {t("answer")}
              </LinkButton>
            }
          >
            <div className="muted">
              {t("objection-row", {
                number: task.number,
                at: describeInstant(new Date(task.at), new Date(0), lang).absolute,
              })}
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** How fresh the register data are. */
export function RegisterLine({ load }: { load: { asOf: string; rows: number } | null }) {
  const t = useTexts(queueTexts)
  const lang = useLang()
  const words = load
    ? t("register-load", { day: describeDay(load.asOf, lang), rows: load.rows })
    : t("register-none")
  return <p className="small">{words}</p>
}
