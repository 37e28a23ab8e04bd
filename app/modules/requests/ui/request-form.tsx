import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { AreaRelief } from "#app/modules/catalogue/service-item.ts"
import type { RequestFormData } from "#app/modules/requests/drafting/request-form.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { REQUEST_FACTS } from "#app/modules/requests/request.facts.ts"
import type { saveRequestSchema } from "#app/modules/requests/request.schema.ts"
import { factLabels, inPart } from "#app/shared/facts/facts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Autosave, type DraftOfForm, RestoredCallout } from "#app/shared/ui/form/autosave.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { FactField } from "#app/shared/ui/form/fact-field.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { NumberField, TextField } from "#app/shared/ui/form/text-fields.tsx"

interface RequestFormProps {
  data: RequestFormData
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  values?: Record<string, string>
  attachment?: { id: string; name: string }
  draft: DraftOfForm
  /** The page of the form. */
  at: string
}

function useKit(lastResult: RequestFormProps["lastResult"], values: RequestFormProps["values"]) {
  const t = useTexts(myRequestTexts)
  const { title, ...facts } = factLabels(REQUEST_FACTS, useLang())
  const money = { fiscal: t("fiscal"), stateOwned: t("stateOwned"), social: t("social") }
  const contact = {
    contactName: t("contactName"),
    contactPhone: t("contactPhone"),
    attachment: t("attachment"),
  }
  const labels = { title, itemCode: t("itemCode"), ...facts, ...money, ...contact, seen: t("seen") }
  return useFormKit<typeof saveRequestSchema, "seen">({
    id: "request",
    intent: "save",
    lastResult,
    labels,
    defaultValue: values,
  })
}

/** 需求: one column in four parts; saving keeps a draft. */
export function RequestForm(props: RequestFormProps) {
  const t = useTexts(myRequestTexts)
  const { draft } = props
  const values = draft.kept ? (draft.kept.fields as Record<string, string>) : props.values
  const kit = useKit(props.lastResult, values)
  return (
    <div className="stack">
      <RestoredCallout draft={draft} next={props.at} />
      <PostForm kit={kit} files requiredNote>
        <IdempotencyToken token={props.idempotencyToken} />
        {values?.seen && <HiddenValue field={kit.fields.seen} value={values.seen} />}
        <What fields={kit.fields} data={props.data} />
        <Money fields={kit.fields} />
        <How fields={kit.fields} rules={props.data.rules} />
        <Contact fields={kit.fields} attachment={props.attachment} />
        <SubmitButton>{t("save")}</SubmitButton>
        <Autosave draft={draft} />
      </PostForm>
    </div>
  )
}

type Part = { fields: ReturnType<typeof useKit>["fields"] }

function What({ fields, data }: Part & { data: RequestFormData }) {
  const t = useTexts(myRequestTexts)
  const lang = useLang()
  const groups = data.items.map(({ fieldId, items }) => ({
    label: lookup(fieldTexts, lang, fieldId) ?? fieldId,
    choices: items.map(item => ({
      value: item.code,
      label: [
        item.name,
        item.isGovernment && t("government"),
        item.regionAssessed && t(`region.${item.regionAssessed}`),
      ]
        .filter(Boolean)
        .join(""),
    })),
  }))
  const chosen = data.items
    .flatMap(group => group.items)
    .find(item => item.code === fields.itemCode.defaultValue)
  return (
    <Card title={t("step-what")}>
      <FactField fact={REQUEST_FACTS.title} field={fields.title} />
      <SelectField field={fields.itemCode} hint={t("item-hint")} groups={groups} />
      {chosen?.regionAssessed && <AreaNotice relief={chosen.regionAssessed} />}
      {inPart(REQUEST_FACTS, "what")
        .filter(name => name !== "title")
        .map(name => (
          <FactField key={name} fact={REQUEST_FACTS[name]} field={fields[name]} />
        ))}
    </Card>
  )
}

/** Before an owner buys what an area with a regional assessment may spare; without JavaScript the choice itself says it. */
function AreaNotice({ relief }: { relief: AreaRelief }) {
  const words = useTexts(catalogueTexts)
  return (
    <Callout tone="warning" title={words("fact.regionAssessed")}>
      <p>{words(`region.explained.${relief}`)}</p>
    </Callout>
  )
}

function Money({ fields }: Part) {
  const t = useTexts(myRequestTexts)
  return (
    <Card title={t("step-money")}>
      <p className="muted">{t("funds-hint")}</p>
      <NumberField field={fields.fiscal} suffix="%" />
      <NumberField field={fields.stateOwned} suffix="%" />
      <NumberField field={fields.social} suffix="%" />
      {inPart(REQUEST_FACTS, "money").map(name => (
        <FactField key={name} fact={REQUEST_FACTS[name]} field={fields[name]} />
      ))}
    </Card>
  )
}

function How({ fields, rules }: Part & { rules: RequestFormData["rules"] }) {
  const t = useTexts(myRequestTexts)
  return (
    <Card title={t("step-how")}>
      {inPart(REQUEST_FACTS, "how").map(name => (
        <FactField key={name} fact={REQUEST_FACTS[name]} field={fields[name]} params={rules} />
      ))}
    </Card>
  )
}

function Contact({ fields, attachment }: Part & { attachment?: { id: string; name: string } }) {
  const t = useTexts(myRequestTexts)
  return (
    <Card title={t("step-contact")}>
      <TextField field={fields.contactName} width="medium" autoComplete="name" />
      <TextField
        field={fields.contactPhone}
        hint={t("phone-hint")}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="medium"
      />
      <FileField field={fields.attachment} hint={t("attachment-hint")} current={attachment} optional />
    </Card>
  )
}
