import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS, type FieldId, isFieldId } from "#app/shared/fields.ts"
import { EXPERT_MODES, type ExpertMode } from "./expert.ts"

const LONGEST_QUESTION = 100

/** What narrows the public list. */
export interface ExpertQuestion {
  q: string
  fields: FieldId[]
  modes: ExpertMode[]
}

/** The question in an address; what it does not know is left out. */
export function parseExpertQuestion(query: URLSearchParams): ExpertQuestion {
  return {
    q: (query.get("q") ?? "").trim().slice(0, LONGEST_QUESTION),
    fields: [...new Set(query.getAll("field"))].filter(isFieldId),
    modes: [...new Set(query.getAll("mode"))].filter(isExpertMode),
  }
}

function isExpertMode(value: unknown): value is ExpertMode {
  return EXPERT_MODES.some(mode => mode === value)
}

interface Listed {
  name: string
  title: string
  employer: { name: string }
  registrations: readonly string[]
  helps: readonly string[]
  fields: readonly FieldId[]
  modes: readonly ExpertMode[]
}

/**
 * The experts that answer a question: its words, any of its fields and any of its modes, and how many there are behind each choice
 * when the other group stays as it is. An expert of two fields counts in both.
 */
export function narrowExperts<E extends Listed>(all: readonly E[], question: ExpertQuestion) {
  const experts = all.filter(expert => speaksOf(expert, question.q))
  const inFields = (expert: E) => meets(question.fields, expert.fields)
  const byModes = (expert: E) => meets(question.modes, expert.modes)
  const count = (list: readonly E[], has: (expert: E) => boolean) => list.filter(has).length
  const forFields = experts.filter(byModes)
  const forModes = experts.filter(inFields)
  return {
    rows: forFields.filter(inFields),
    counts: {
      fields: FIELD_IDS.map(id => ({ id, n: count(forFields, e => e.fields.includes(id)) })),
      modes: EXPERT_MODES.map(id => ({ id, n: count(forModes, e => e.modes.includes(id)) })),
    },
  }
}

/** Every word asked for stands somewhere in what is public of the expert, or in the name of a field in either language. */
export function speaksOf(expert: Listed, q: string): boolean {
  const { name, title, employer, registrations, helps, fields } = expert
  const named = fields.flatMap(field => [fieldTexts.zh[field], fieldTexts.en[field]])
  const said = [name, title, employer.name, ...registrations, ...helps, ...named].join("\n").toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every(word => said.includes(word))
}

function meets<T>(asked: readonly T[], has: readonly T[]): boolean {
  return asked.length === 0 || asked.some(one => has.includes(one))
}
