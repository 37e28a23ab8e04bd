import type { PolicyDoc, PolicyVersion } from "#app/modules/policies/policy.ts"
import { UNITS } from "#app/modules/policies/policy-keys.ts"
import { defineModel, part, unchecked } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

export const PolicyModel = defineModel<PolicyDoc>("policies", {
  unit: { type: String, enum: UNITS, required: true },
  nameZh: text,
  nameEn: text,
  explanationZh: text,
  explanationEn: text,
  position: { type: Number, required: true },
  versions: [
    part<PolicyVersion>({
      value: unchecked(),
      effectiveFrom: text,
      source: { type: unchecked(), required: true },
      reason: String,
      setBy: String,
      setAt: { type: Date, required: true },
    }),
  ],
})
