import { Link } from "@remix-run/react"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { comparedWith } from "#app/modules/directory/holds/reasons.ts"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import type { MeasureView } from "#app/modules/measures/measure-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Timeline, type TimelineItem } from "#app/shared/ui/list/timeline.tsx"
import { OnDay, When } from "#app/shared/ui/value/when.tsx"

type Shown = { measure: MeasureView; now: Date | string }

/** What is held against the agency, and everything that was said since. */
export function MeasureFacts({ measure, now }: Shown) {
  const t = useTexts(measureTexts)
  const words = useTexts(lifecycleTexts)
  const { agencyId, agencyName, kind, reason, evidence, until, urgentReason, statement } = measure
  return (
    <>
      {urgentReason && (
        <Callout tone="risk" level={2} title={t("urgent-title")}>
          <p>{urgentReason}</p>
        </Callout>
      )}
      <Card>
        <Facts
          layout="table"
          facts={[
            { term: t("agency"), value: <Link to={path.agency(agencyId)}>{agencyName}</Link> },
            { term: t("kind"), value: words(`kind.${kind}`) },
            { term: t("reason"), value: words(`reason.${reason}`) },
            { term: t("compared"), value: words(`compared.${comparedWith(reason)}`) },
            {
              term: t(kind === "remove" ? "until-remove" : "until"),
              value: until && <OnDay day={localDay(new Date(until))} />,
            },
            {
              term: t("evidence"),
              value: evidence && (
                <FilePreview href={path.file(evidence.id)} name={evidence.name} bytes={evidence.bytes} />
              ),
            },
          ]}
        />
      </Card>
      <Said title={t("facts")} said={{ text: measure.facts, at: measure.proposedAt }} now={now} />
      <Said title={t("statement-title")} said={statement} now={now} />
      {!statement && measure.state !== "told" && <p className="muted">{t("no-statement")}</p>}
      <Said title={t("decision-title")} said={measure.decision} now={now} />
      <Said title={t("objection-title")} said={measure.objection} now={now} />
      <Said
        title={t("objection-decision")}
        lead={measure.objection?.outcome && t(`outcome.${measure.objection.outcome}`)}
        said={measure.objection?.decision}
        now={now}
      />
      <Said title={t("lifted-title")} said={measure.lifting} now={now} />
    </>
  )
}

interface SaidProps {
  title: string
  lead?: string
  said?: { text: string; at: Date | string }
  now: Date | string
}

function Said({ title, lead, said, now }: SaidProps) {
  if (!said) return null
  return (
    <Card title={title}>
      {lead && (
        <p>
          <b>{lead}</b>
        </p>
      )}
      {said.text.split("\n").map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
        <p key={at}>{line}</p>
      ))}
      <p className="small muted">
        <When at={said.at} now={now} />
      </p>
    </Card>
  )
}

/** Where a measure stands: told, heard, decided, objected to, ended. */
export function MeasureTimeline({ measure, now }: Shown) {
  const t = useTexts(measureTexts)
  const { state, proposedAt, statement, statementBy, decision, objectBy, objection, until, endedAt } = measure
  const { actBy } = measure
  const isImposed = decision?.outcome === "impose"
  const step = (key: StepKey, at: When_, isNow: boolean, by?: When_): TimelineItem => ({
    key,
    state: isNow ? "now" : at ? "done" : "ahead",
    title: t(`step.${key}`),
    when: at && <When at={at} now={now} />,
    left: isNow && by && <When at={by} now={now} deadline={key === "end" || "working-days"} />,
  })
  const heardAt = statement?.at ?? (state === "told" ? undefined : statementBy)
  const steps = [
    step("told", proposedAt, false),
    step("statement", heardAt, state === "told", statementBy),
    step("decision", decision?.at, state === "to-decide", actBy),
  ]
  if (decision && !isImposed) return <Timeline steps={steps} />
  const objectionBy = objection?.decideBy ?? objectBy
  const isObjecting =
    state === "objected" || (state === "in-force" && Boolean(objectBy && new Date(now) <= new Date(objectBy)))
  const objectionAt = objection?.decision?.at ?? (isObjecting ? undefined : objectBy)
  steps.push(step("objection", objectionAt, isObjecting, objectionBy))
  steps.push(step("end", endedAt, state === "in-force" && !isObjecting, until))
  return <Timeline steps={steps} />
}

type StepKey = "told" | "statement" | "decision" | "objection" | "end"
type When_ = Date | string | undefined
