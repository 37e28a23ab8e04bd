import type { HoldKind } from "#app/modules/directory/agency.ts"

/** Where the same reason was read in a published rule of another market; without it the reason is this platform's own. */
type ComparedWith = "hukou" | "tangshan"

interface Reason {
  kinds: readonly HoldKind[]
  comparedWith?: ComparedWith
}

/** 处理事由: what a measure may rest on, and which measures. None of it is law here; all of it is a 平台规则. */
const MEASURE_REASONS = {
  "gave-up": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "raised-fee": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "not-as-agreed": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "returned-work": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "very-late": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "outdated-documents": { kinds: ["warn", "suspend"], comparedWith: "hukou" },
  "false-documents": { kinds: ["suspend", "remove"], comparedWith: "tangshan" },
  "poor-quality": { kinds: ["suspend", "remove"], comparedWith: "tangshan" },
  "broke-ethics": { kinds: ["suspend", "remove"], comparedWith: "tangshan" },
  punished: { kinds: ["suspend", "remove"], comparedWith: "tangshan" },
  "proven-complaints": { kinds: ["suspend", "remove"], comparedWith: "tangshan" },
  "lost-conditions": { kinds: ["suspend", "remove"] },
} as const satisfies Record<string, Reason>

export type MeasureReason = keyof typeof MEASURE_REASONS
export const MEASURE_REASON_IDS = Object.keys(MEASURE_REASONS) as [MeasureReason, ...MeasureReason[]]

/** The reasons on which a measure of a kind may rest. */
export function reasonsFor(kind: HoldKind): MeasureReason[] {
  return MEASURE_REASON_IDS.filter(id => (MEASURE_REASONS[id] as Reason).kinds.includes(kind))
}

/** Where a like reason was read, or `none`. */
export function comparedWith(reason: MeasureReason): ComparedWith | "none" {
  return (MEASURE_REASONS[reason] as Reason).comparedWith ?? "none"
}

/** The reasons of holds that no officer decides. */
export const AUTOMATIC_REASONS = ["idle", "organisation"] as const
