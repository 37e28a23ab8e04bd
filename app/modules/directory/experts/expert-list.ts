import { FIELD_IDS, type FieldId, isFieldId } from "#app/shared/fields.ts"
import { EXPERT_MODES, type ExpertMode } from "./expert.ts"

/** What narrows the public list. */
export interface ExpertQuestion {
  fields: FieldId[]
  modes: ExpertMode[]
}

/** The question in an address; what it does not know is left out. */
export function parseExpertQuestion(query: URLSearchParams): ExpertQuestion {
  return {
    fields: [...new Set(query.getAll("field"))].filter(isFieldId),
    modes: [...new Set(query.getAll("mode"))].filter(isExpertMode),
  }
}

function isExpertMode(value: unknown): value is ExpertMode {
  return EXPERT_MODES.some(mode => mode === value)
}

interface Listed {
  fields: readonly FieldId[]
  modes: readonly ExpertMode[]
}

/**
 * The experts that answer a question, any of its fields and any of its modes, and how many there are behind each choice
 * when the other group stays as it is. An expert of two fields counts in both.
 */
export function narrowExperts<E extends Listed>(experts: readonly E[], question: ExpertQuestion) {
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

function meets<T>(asked: readonly T[], has: readonly T[]): boolean {
  return asked.length === 0 || asked.some(one => has.includes(one))
}
