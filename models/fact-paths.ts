import {
  type FactDefinition,
  type FactDefinitions,
  type FactValues,
  factNames,
} from "#app/shared/facts/facts.ts"
import type { Definition } from "./definition.ts"

/** The paths of a Mongoose schema for facts, for `{ ...factPaths(FACTS), … }`. */
export function factPaths<F extends FactDefinitions>(facts: F): Definition<FactValues<F>> {
  const paths = factNames(facts).map(name => [name, pathOf(facts[name] as FactDefinition)])
  return Object.fromEntries(paths) as unknown as Definition<FactValues<F>>
}

function pathOf(fact: FactDefinition) {
  const required = !fact.optional
  switch (fact.kind) {
    case "number":
      return { type: Number, required }
    case "amount":
      return { type: Number, required, min: 0, validate: Number.isSafeInteger }
    case "instant":
      return { type: Date, required }
    case "choice":
      return { type: String, required, enum: fact.of }
    default:
      return { type: String, required }
  }
}
