import type { HoldKind } from "#app/modules/directory/agency.ts"
import type { MeasureReason } from "#app/modules/directory/holds/reasons.ts"
import type { FileRef } from "#app/shared/file-ref.ts"

export const MEASURE_STATES = [
  "told",
  "to-decide",
  "in-force",
  "objected",
  "ended",
  "lifted",
  "dropped",
  "undone",
] as const
export type MeasureState = (typeof MEASURE_STATES)[number]

/** What was said, by whom and when. */
export interface Saying {
  text: string
  at: Date
  by: string
}

/** 异议: the agency's objection and what supervision decided on it. */
export interface Objection extends Saying {
  decideBy: Date
  outcome?: "upheld" | "rejected"
  decision?: Saying
}

/** 处理: one measure against an agency, from the notice of the intent to its end. */
export interface Measure {
  number: string
  agencyId: string
  agencyName: string
  kind: HoldKind
  reason: MeasureReason
  facts: string
  evidence?: FileRef
  /** Why it took effect before anybody was heard. */
  urgentReason?: string
  state: MeasureState
  proposedBy: string
  proposedAt: Date
  /** 陈述申辩 until then. */
  statementBy: Date
  statement?: Saying
  /** 作出决定 until then; known once the agency was heard. */
  decideBy?: Date
  decision?: Saying & { outcome: "impose" | "drop" }
  /** From when it holds, and until when; a removal bars from applying again until then. */
  effectiveAt?: Date
  until?: Date
  objectBy?: Date
  objection?: Objection
  /** 提前解除, with its reason. */
  lifting?: Saying
  endedAt?: Date
}

/** 处理: a measure against an agency. */
export interface ListingMeasureDoc extends Measure {
  _id: string
}
