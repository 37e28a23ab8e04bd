import { defineModel, unchecked } from "#models/define-model.server.ts"

/** Something to be done outside after a commit. `_id` is also the idempotency key towards the outside. */
export interface EffectDoc {
  _id: string
  kind: string
  payload: unknown
  seq: number
  status: "pending" | "done" | "dead"
  attempts: number
  dueAt: Date
  leaseUntil?: Date
  lastError?: string
  doneAt?: Date
}

export const EffectModel = defineModel<EffectDoc>(
  "effects",
  {
    kind: { type: String, required: true },
    payload: unchecked<unknown>(),
    seq: { type: Number, required: true },
    status: { type: String, enum: ["pending", "done", "dead"], required: true },
    attempts: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    leaseUntil: Date,
    lastError: String,
    doneAt: Date,
  },
  schema => {
    schema.index({ status: 1, dueAt: 1 })
    schema.index({ seq: 1 })
  },
)
