import mongoose from "mongoose"
import { defineModel, part } from "#models/define-model.server.ts"

/** One value of a policy from a day on. Versions are only ever added. */
export interface PolicyVersion {
  value: unknown
  /** The first day (Asia/Shanghai) on which it holds. */
  effectiveFrom: string
  /** `platform-rule`, or the document and article it comes from. */
  source: unknown
  reason?: string
  setBy?: string
  setAt: Date
}

/** 规则: one number, amount or list that a rule of law or of the platform sets. `_id` is its key. */
export interface PolicyDoc {
  _id: string
  unit: string
  nameZh: string
  nameEn: string
  explanationZh: string
  explanationEn: string
  /** Order of the public page. */
  position: number
  versions: PolicyVersion[]
}

const { Mixed } = mongoose.Schema.Types

export const PolicyModel = defineModel<PolicyDoc>("policies", {
  unit: { type: String, required: true },
  nameZh: { type: String, required: true },
  nameEn: { type: String, required: true },
  explanationZh: { type: String, required: true },
  explanationEn: { type: String, required: true },
  position: { type: Number, required: true },
  versions: [
    part<PolicyVersion>({
      value: Mixed,
      effectiveFrom: { type: String, required: true },
      source: { type: Mixed, required: true },
      reason: String,
      setBy: String,
      setAt: { type: Date, required: true },
    }),
  ],
})
