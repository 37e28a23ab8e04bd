import { formOf, idField } from "#app/shared/schema.ts"

/** 重新执行 */
export const retryEffectSchema = formOf({ effect: idField() })
