import { z } from "zod"
import { choiceField, formOf, idempotencyTokenField, idField } from "#app/shared/schema.ts"
import { IMPORT_MODES } from "./import-plan.ts"

/** The first form of an import: the file, for a trial run. */
export const checkImportSchema = formOf({ intent: z.literal("check"), table: idField() })

/** The second: the file that was looked at, what to do with it, and the mark of the plan that was shown. */
export const runImportSchema = formOf({
  intent: z.literal("import"),
  file: idField(),
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  mode: choiceField(IMPORT_MODES),
  idempotencyToken: idempotencyTokenField(),
})
