import { z } from "zod"
import { formOf, idField } from "#app/shared/schema.ts"

/** What the inbox sends: open a message, mark it, mark all. */
export const inboxSchema = z.discriminatedUnion("intent", [
  formOf({ intent: z.literal("open"), message: idField() }),
  formOf({ intent: z.literal("mark"), message: idField() }),
  formOf({ intent: z.literal("mark-all") }),
])
