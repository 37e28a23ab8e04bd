import type { z } from "zod"
import {
  choiceField,
  integerField,
  lineField,
  localDateTimeField,
  optionalLine,
  optionalText,
  phoneField,
  textField,
  yuanField,
} from "#app/shared/schema.ts"
import { type FactDefinition, type FactDefinitions, type FactValue, factNames } from "./facts.ts"

type FieldOf<D> = D extends { optional: true }
  ? z.ZodType<FactValue<D> | undefined, string | undefined>
  : z.ZodType<FactValue<D>, string>

/** The fields of a form for its facts, for `formOf({ ...factFields(FACTS), … })`. */
export function factFields<F extends FactDefinitions>(facts: F): { [K in keyof F]: FieldOf<F[K]> } {
  const fields = factNames(facts).map(name => [name, fieldOf(facts[name] as FactDefinition)])
  return Object.fromEntries(fields) as { [K in keyof F]: FieldOf<F[K]> }
}

function fieldOf(fact: FactDefinition): z.ZodType {
  switch (fact.kind) {
    case "line":
      return fact.optional ? optionalLine(fact) : lineField(fact)
    case "text":
      return fact.optional ? optionalText(fact) : textField(fact)
    case "number":
      return orAbsent(fact, integerField(fact))
    case "amount":
      return orAbsent(fact, yuanField(fact))
    case "choice":
      return orAbsent(fact, choiceField(fact.of))
    case "instant":
      return orAbsent(fact, localDateTimeField())
    case "phone":
      return orAbsent(fact, phoneField())
  }
}

function orAbsent({ optional }: FactDefinition, field: z.ZodType): z.ZodType {
  return optional ? field.optional() : field
}
