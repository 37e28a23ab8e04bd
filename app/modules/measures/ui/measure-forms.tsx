import type {
  decideMeasureSchema,
  decideObjectionSchema,
  sayingSchema,
} from "#app/modules/measures/measure.schema.ts"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import type { MeasureView } from "#app/modules/measures/measure-queries.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import type { Field } from "#app/shared/ui/form/form-fields.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
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
  const { measure, now } = props
  const timeOf = useTimeOf(now)
  return (
    <>
      <AnswerForms {...props} />
      {measure.may.decide && (
        <Card title={t("decide-title")}>
          {measure.actBy && <p className="muted">{t("decide-hint", { day: timeOf(measure.actBy) })}</p>}
          <DecideForm {...props} />
        </Card>
      )}
      {measure.state === "to-decide" && measure.isOwnProposal && (
        <Callout level={2}>{t("decide-own")}</Callout>
      )}
      {measure.may.lift && (
        <Card title={t("lift-title")}>
          <p className="muted">{t("lift-hint")}</p>
          <SayingForm {...props} intent="lift" label={t("text")} plain>
            {t("lift")}
          </SayingForm>
        </Card>
      )}
    </>
  )
}

/** Statement, objection, and the decision on it: what has a time limit. */
function AnswerForms(props: FormsProps) {
  const t = useTexts(measureTexts)
  const { measure, now } = props
  const timeOf = useTimeOf(now)
  const { may, statementBy, objectBy, objection } = measure
  return (
    <>
      {may.state && (
        <Card title={t("statement-title")}>
          <p className="muted">{t("statement-open", { day: timeOf(statementBy) })}</p>
          <SayingForm {...props} intent="state" label={t("statement-text")}>
            {t("send-statement")}
          </SayingForm>
        </Card>
      )}
      {may.object && (
        <Card title={t("object-title")}>
          <p className="muted">{t("object-hint", { day: timeOf(objectBy) })}</p>
          <SayingForm {...props} intent="object" label={t("object-text")}>
            {t("object")}
          </SayingForm>
        </Card>
      )}
      {may.decideObjection && (
        <Card title={t("objection-decide-title")}>
          <p className="muted">{t("objection-decide-hint", { day: timeOf(objection?.decideBy) })}</p>
          <DecideObjectionForm {...props} />
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

type SayingProps = OneForm & {
  intent: "state" | "object" | "lift"
  label: string
  plain?: boolean
  children: string
}

function SayingForm({ intent, label, idempotencyToken, lastResult, plain, children }: SayingProps) {
  const kit = useFormKit<typeof sayingSchema>({ id: intent, intent, lastResult, labels: { text: label } })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.text} rows={4} />
      <SubmitButton tone={plain ? "plain" : "main"}>{children}</SubmitButton>
    </PostForm>
  )
}

function DecideForm({ measure, idempotencyToken, lastResult }: OneForm) {
  const t = useTexts(measureTexts)
  const kit = useFormKit<typeof decideMeasureSchema>({
    id: "decide",
    intent: "decide",
    lastResult,
    labels: { outcome: t("outcome"), months: t("months"), text: t("text") },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <OutcomeField field={fields.outcome} outcomes={["impose", "drop"]} />
      {measure.kind === "remove" && (
        <TextField field={fields.months} hint={t("months-hint", measure.removalMonths)} optional />
      )}
      <TextArea field={fields.text} rows={4} />
      <SubmitButton>{t("decide")}</SubmitButton>
    </PostForm>
  )
}

function DecideObjectionForm({ idempotencyToken, lastResult }: OneForm) {
  const t = useTexts(measureTexts)
  const kit = useFormKit<typeof decideObjectionSchema>({
    id: "decide-objection",
    intent: "decide-objection",
    lastResult,
    labels: { outcome: t("outcome"), text: t("text") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <OutcomeField field={kit.fields.outcome} outcomes={["upheld", "rejected"]} />
      <TextArea field={kit.fields.text} rows={4} />
      <SubmitButton>{t("objection-decide-title")}</SubmitButton>
    </PostForm>
  )
}

interface OutcomeProps {
  field: Field
  outcomes: readonly ("impose" | "drop" | "upheld" | "rejected")[]
}

function OutcomeField({ field, outcomes }: OutcomeProps) {
  const t = useTexts(measureTexts)
  return (
    <RadioGroup field={field} choices={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))} />
  )
}
