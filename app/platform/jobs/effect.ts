/** Something to be done outside after a commit. `_id` is also the idempotency key towards the outside. */
export interface EffectDoc {
  _id: string
  kind: string
  payload: unknown
  seq: number
  status: "pending" | "done" | "dead"
  attempts: number
  dueAt: Date
  lastError?: string
  doneAt?: Date
}
