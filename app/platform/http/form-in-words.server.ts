import type { z } from "zod"
import type { Lang, Texts } from "#app/shared/i18n/texts.ts"
import type { CheckedForm } from "./read-form.server.ts"
import { parseForm } from "./reply.server.ts"

/** `parseForm` with the module's texts named; the language is that of the form. */
export function parseFormInWords<S extends z.ZodType>(
  form: CheckedForm,
  schema: S,
  { texts }: { lang: Lang; texts: Texts },
) {
  return parseForm(form, schema, texts)
}
