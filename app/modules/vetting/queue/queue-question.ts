import { type FieldId, isFieldId } from "#app/shared/fields.ts"

export const QUEUE_SHOWS = ["all", "free", "mine", "overdue"] as const
export type QueueShow = (typeof QUEUE_SHOWS)[number]

/** What an officer asks of the queue; it stands in the address. */
export interface QueueQuestion {
  show: QueueShow
  kind?: "admission" | "change"
  field?: FieldId
  /** The key behind which the page begins. */
  after?: string
}

const KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [\w-]{1,40}$/

/** The question of an address; what it does not understand is left out. */
export function queueQuestion(query: URLSearchParams): QueueQuestion {
  const [show, kind, field, after] = ["show", "kind", "field", "after"].map(name => query.get(name) ?? "")
  return {
    show: QUEUE_SHOWS.find(known => known === show) ?? "all",
    kind: kind === "admission" || kind === "change" ? kind : undefined,
    field: isFieldId(field) ? field : undefined,
    after: after && KEY.test(after) ? after : undefined,
  }
}
