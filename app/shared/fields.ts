/** The nine fields of intermediary services, and `other`, which stands outside the figure 9. */
export const FIELD_IDS = [
  "architecture",
  "planning",
  "survey",
  "environment",
  "water-soil",
  "energy",
  "safety-fire",
  "cost-tender",
  "testing",
  "other",
] as const
export type FieldId = (typeof FIELD_IDS)[number]

/** The fields that count as the nine. */
export const NINE_FIELD_IDS = FIELD_IDS.filter(id => id !== "other")

/** True for the id of a field. */
export function isFieldId(value: unknown): value is FieldId {
  return FIELD_IDS.some(id => id === value)
}
