import { type FactDefinition, factWords } from "#app/shared/facts/facts.ts"
import { useLang } from "#app/shared/i18n/language.tsx"
import type { TextParam } from "#app/shared/i18n/texts.ts"
import { RadioGroup, SelectField } from "./choice-fields.tsx"
import { DateTimeField } from "./date-fields.tsx"
import type { Field } from "./form-fields.ts"
import { MoneyField, NumberField, TextArea, TextField } from "./text-fields.tsx"

interface FactFieldProps {
  fact: FactDefinition
  field: Field
  /** What its hint names. */
  params?: Record<string, TextParam>
}

/** The field in which a fact is written, by its kind. */
export function FactField({ fact, field, params }: FactFieldProps) {
  const lang = useLang()
  const own = { field, hint: factWords(fact.hint, lang, params), optional: fact.optional }
  switch (fact.kind) {
    case "line":
      return <TextField {...own} width={fact.width} autoComplete={fact.autoComplete} />
    case "text":
      return <TextArea {...own} rows={fact.rows} />
    case "number":
      return <NumberField {...own} suffix={fact.unit[lang]} />
    case "amount":
      return <MoneyField {...own} />
    case "instant":
      return <DateTimeField {...own} />
    case "phone":
      return <TextField {...own} type="tel" inputMode="tel" width="medium" autoComplete="tel" />
    case "choice":
      return <ChoiceFact {...own} fact={fact} />
  }
}

type ChoiceFactProps = {
  fact: Extract<FactDefinition, { kind: "choice" }>
  field: Field
  hint?: string
  optional?: true
}

function ChoiceFact({ fact, ...own }: ChoiceFactProps) {
  const lang = useLang()
  const { explain } = fact
  const choices = fact.of.map(value => ({
    value,
    label: fact.option(value, lang),
    hint: explain?.(value, lang),
  }))
  return explain ? <RadioGroup {...own} choices={choices} /> : <SelectField {...own} choices={choices} />
}
