import type { EffectDoc } from "#app/platform/jobs/effect.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

export const EffectModel = defineModel<EffectDoc>(
  "effects",
  {
    kind: { type: String, required: true },
    payload: unchecked<unknown>(),
    seq: { type: Number, required: true },
    status: { type: String, enum: ["pending", "done", "dead"], required: true },
    attempts: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    lastError: String,
    doneAt: Date,
  },
  schema => {
    schema.index({ status: 1, dueAt: 1 })
    schema.index({ seq: 1 })
  },
)
