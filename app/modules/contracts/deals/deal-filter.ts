import { type FieldId, isFieldId } from "#app/shared/fields.ts"

/** The filters of the deals list as they stand in the address; what makes no sense is left out. */
export function parseDealFilter(search: URLSearchParams): { year?: number; fieldId?: FieldId } {
  const year = Number(search.get("year"))
  const fieldId = search.get("field")
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    fieldId: isFieldId(fieldId) ? fieldId : undefined,
  }
}
