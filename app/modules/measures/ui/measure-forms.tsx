import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import type { MeasureView } from "#app/modules/measures/measure-queries.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { useCalendar } from "#app/shared/ui/value/calendar.tsx"

interface FormsProps {
  measure: MeasureView
  idempotencyToken: string
  now: Date | string
  lastResult: FormAnswer | undefined
}
type OneForm = Omit<FormsProps, "now">

/** What the viewer may do with a measure now. */
export function MeasureForms(props: FormsProps) {
  const t = useTexts(measureTexts)
  const { measure, lastResult, now } = props
  const timeOf = useTimeOf(now)
  const isMine = (intent: string) => lastResult?.values.intent === intent
  const one = (intent: string): OneForm => ({ ...props, lastResult: isMine(intent) ? lastResult : undefined })
  return (
    <>
      <AnswerForms {...props} one={one} />
      {measure.may.decide && (
        <Card title={t("decide-title")}>
          {measure.actBy && <p className="muted">{t("decide-hint", { day: timeOf(measure.actBy) })}</p>}
          <OutcomeForm {...one("decide")} intent="decide" outcomes={["impose", "drop"]} />
        </Card>
      )}
      {measure.state === "to-decide" && measure.isOwnProposal && (
        <Callout level={2}>{t("decide-own")}</Callout>
      )}
      {measure.may.lift && (
        <Card title={t("lift-title")}>
          <p className="muted">{t("lift-hint")}</p>
          <SayingForm {...one("lift")} intent="lift" label={t("text")} plain>
            {t("lift")}
          </SayingForm>
        </Card>
      )}
    </>
  )
}

/** Statement, objection, and the decision on it: what has a time limit. */
function AnswerForms({ measure, now, one }: FormsProps & { one: (intent: string) => OneForm }) {
  const t = useTexts(measureTexts)
  const timeOf = useTimeOf(now)
  const { may, statementBy, objectBy, objection } = measure
  return (
    <>
      {may.state && (
        <Card title={t("statement-title")}>
          <p className="muted">{t("statement-open", { day: timeOf(statementBy) })}</p>
          <SayingForm {...one("state")} intent="state" label={t("statement-text")}>
            {t("send-statement")}
          </SayingForm>
        </Card>
      )}
      {may.object && (
        <Card title={t("object-title")}>
          <p className="muted">{t("object-hint", { day: timeOf(objectBy) })}</p>
          <SayingForm {...one("object")} intent="object" label={t("object-text")}>
            {t("object")}
          </SayingForm>
        </Card>
      )}
      {may.decideObjection && (
        <Card title={t("objection-decide-title")}>
          <p className="muted">{t("objection-decide-hint", { day: timeOf(objection?.decideBy) })}</p>
          <OutcomeForm
            {...one("decide-objection")}
            intent="decide-objection"
            outcomes={["upheld", "rejected"]}
          />
        </Card>
      )}
    </>
  )
}

/** An instant with the time that is left. */
function useTimeOf(now: Date | string) {
  const lang = useLang()
  const calendar = useCalendar()
  return (at: Date | string = now) => describeInstant(new Date(at), new Date(now), lang, calendar).full
}

type SayingProps = OneForm & { intent: string; label: string; plain?: boolean; children: string }

function SayingForm({ intent, label, idempotencyToken, lastResult, plain, children }: SayingProps) {
  const kit = useFormKit<{ text: string }>({ id: intent, lastResult, labels: { text: label } })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue name="intent" value={intent} />
      <TextArea field={kit.fields.text} rows={4} />
      <SubmitButton tone={plain ? "plain" : "main"}>{children}</SubmitButton>
    </PostForm>
  )
}

type Outcome = "impose" | "drop" | "upheld" | "rejected"

interface OutcomeProps extends OneForm {
  intent: "decide" | "decide-objection"
  outcomes: readonly Outcome[]
}

function OutcomeForm({ measure, intent, outcomes, idempotencyToken, lastResult }: OutcomeProps) {
  const t = useTexts(measureTexts)
  const kit = useFormKit<{ outcome: string; months: string; text: string }>({
    id: intent,
    lastResult,
    labels: { outcome: t("outcome"), months: t("months"), text: t("text") },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue name="intent" value={intent} />
      <RadioGroup
        field={fields.outcome}
        choices={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))}
      />
      {intent === "decide" && measure.kind === "remove" && (
        <TextField field={fields.months} hint={t("months-hint", measure.removalMonths)} optional />
      )}
      <TextArea field={fields.text} rows={4} />
      <SubmitButton>{t(intent === "decide" ? "decide" : "objection-decide-title")}</SubmitButton>
    </PostForm>
  )
}
