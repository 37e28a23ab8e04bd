import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { editFactsSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { AREA_RELIEFS, ITEM_KINDS, type ItemFacts, PRICE_BASES } from "#app/modules/catalogue/service-item.ts"
import { TENDER_CATEGORIES } from "#app/modules/policies/tender-categories.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { yuanInput } from "#app/shared/money.ts"
import { Checkbox, RadioGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { MoneyField, NumberField, TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

/** Facts that stand in two languages, each as two fields. */
const PAIRS = ["what", "neededBy", "approvalItem", "department", "deliverable"] as const
type Pair = (typeof PAIRS)[number]
type PairField = `${Pair}Zh` | `${Pair}En`

interface FactsFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  seen: string
  facts: ItemFacts
}

function valuesOf(facts: ItemFacts) {
  const { name, nameEn, fieldId, kind, tenderCategory, priceBasis, regionAssessed, priceRange } = facts
  const pairs = PAIRS.flatMap(key => [
    [`${key}Zh`, facts[key].zh],
    [`${key}En`, facts[key].en],
  ])
  return {
    ...(Object.fromEntries(pairs) as Record<PairField, string>),
    ...{ name, nameEn, fieldId, kind, tenderCategory, priceBasis, regionAssessed },
    abbreviations: facts.abbreviations.join("、"),
    selfPrepareAllowed: facts.selfPrepareAllowed ? "on" : undefined,
    statutoryDays: facts.statutoryDays?.toString(),
    promisedDays: facts.promisedDays?.toString(),
    priceLow: priceRange && yuanInput(priceRange.lowFen),
    priceHigh: priceRange && yuanInput(priceRange.highFen),
    priceSource: priceRange?.source,
  }
}

/** What an item is, its days and its price. */
export function FactsForm({ lastResult, idempotencyToken, seen, facts }: FactsFormProps) {
  const t = useTexts(editingTexts)
  const words = useTexts(catalogueTexts)
  const fieldName = useTexts(fieldTexts)
  const kit = useFormKit<typeof editFactsSchema, "seen">({
    id: "facts",
    lastResult,
    labels: useLabels(),
    defaultValue: valuesOf(facts),
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <p className="muted">{t("facts.lead")}</p>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue field={kit.fields.seen} value={seen} />
      <TextField field={fields.name} />
      <TextField field={fields.nameEn} />
      <TextField field={fields.abbreviations} hint={t("abbreviations.hint")} optional />
      <SelectField
        field={fields.fieldId}
        choices={FIELD_IDS.map(id => ({ value: id, label: fieldName(id) }))}
      />
      <RadioGroup
        field={fields.kind}
        inline
        choices={ITEM_KINDS.map(kind => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <Checkbox field={fields.selfPrepareAllowed} hint={t("selfPrepare.hint")} optional />
      {PAIRS.flatMap(key => [
        <TextArea key={`${key}Zh`} field={fields[`${key}Zh`]} rows={2} optional />,
        <TextArea key={`${key}En`} field={fields[`${key}En`]} rows={2} optional />,
      ])}
      <NumberField field={fields.statutoryDays} suffix={t("days.unit")} optional />
      <NumberField field={fields.promisedDays} suffix={t("days.unit")} optional />
      <SelectField
        field={fields.priceBasis}
        optional
        choices={PRICE_BASES.map(basis => ({ value: basis, label: words(`priceBasis.${basis}`) }))}
      />
      <MoneyField field={fields.priceLow} optional />
      <MoneyField field={fields.priceHigh} optional />
      <TextField field={fields.priceSource} hint={t("priceSource.hint")} optional />
      <SelectField
        field={fields.regionAssessed}
        optional
        choices={AREA_RELIEFS.map(relief => ({
          value: relief,
          label: words(`region.${relief}`),
        }))}
      />
      <SelectField
        field={fields.tenderCategory}
        choices={TENDER_CATEGORIES.map(category => ({ value: category, label: words(`tender.${category}`) }))}
      />
      <SubmitButton>{t("save.facts")}</SubmitButton>
    </PostForm>
  )
}

function useLabels() {
  const t = useTexts(editingTexts)
  const words = useTexts(catalogueTexts)
  const pairs = PAIRS.flatMap(key => {
    const name = words(`fact.${key}`)
    return [
      [`${key}Zh`, t("zh", { name })],
      [`${key}En`, t("en", { name })],
    ]
  })
  return {
    ...{ name: t("nameZh"), nameEn: t("nameEn"), abbreviations: t("abbreviations") },
    ...{ fieldId: t("field"), kind: t("kind"), selfPrepareAllowed: t("selfPrepare") },
    ...(Object.fromEntries(pairs) as Record<PairField, string>),
    ...{ statutoryDays: t("statutoryDays"), promisedDays: t("promisedDays"), priceBasis: t("priceBasis") },
    ...{ priceLow: t("priceLow"), priceHigh: t("priceHigh"), priceSource: t("priceSource") },
    ...{ regionAssessed: t("region"), tenderCategory: t("tender") },
  }
}
