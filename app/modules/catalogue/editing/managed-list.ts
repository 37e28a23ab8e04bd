import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { ITEM_STATES, type ItemState, isInForce } from "../item.machine.ts"
import { type ItemQuestion, itemsFor, parseItemQuestion } from "../item-list.ts"
import { ITEM_KINDS, type ItemKind } from "../service-item.ts"

/** What is asked of the list of the desk. */
interface ManagedQuestion extends ItemQuestion {
  states: ItemState[]
}

/** The part of a row by which it is found and counted. */
export interface Listed {
  code: string
  name: string
  nameEn: string
  abbreviations: string[]
  fieldId: FieldId
  kind: ItemKind
  state: ItemState
  agencies: number
}

/** The question in an address; what nobody offered is left out. */
export function parseManagedQuestion(query: URLSearchParams): ManagedQuestion {
  return {
    ...parseItemQuestion(query),
    states: ITEM_STATES.filter(state => query.getAll("state").includes(state)),
  }
}

/** The items that fit, in the order of the catalogue. */
export function managedFor<R extends Listed>(rows: readonly R[], question: ManagedQuestion): R[] {
  return itemsFor(rows, question).filter(
    row =>
      (question.states.length === 0 || question.states.includes(row.state)) &&
      (!question.isGap || isGap(row)),
  )
}

/** True for an item in force that no listed agency can do at present. */
export function isGap(row: { state: ItemState; agencies: number }): boolean {
  return isInForce(row) && row.agencies === 0
}

/** How many rows there are of each state, kind and field, and how many gaps. */
export function managedCounts(rows: readonly Listed[]) {
  const count = <K extends string>(keys: readonly K[], of: (row: Listed) => K) =>
    Object.fromEntries(keys.map(key => [key, rows.filter(row => of(row) === key).length])) as Record<
      K,
      number
    >
  return {
    states: count(ITEM_STATES, row => row.state),
    kinds: count(ITEM_KINDS, row => row.kind),
    fields: count(FIELD_IDS, row => row.fieldId),
    gaps: rows.filter(isGap).length,
  }
}
