import { data } from "@remix-run/node"
import type { z } from "zod"
import type { Lang, Texts } from "#app/shared/i18n/texts.ts"
import type { Refusal } from "#app/shared/result.ts"
import { replyInWords } from "#app/shared/ui/form/refusal-words.ts"
import type { CheckedForm } from "./read-form.server.ts"
import { parseForm } from "./reply.server.ts"

type Answer = Extract<ReturnType<typeof parseForm>, { ok: false }>["reply"]

/**
 * `parseForm` whose answers carry words in the language of the request instead of refusal codes; `texts` are the
 * module's own under `refusal.<code>`.
 */
export function parseFormInWords<S extends z.ZodType>(
  form: CheckedForm,
  schema: S,
  { lang, texts }: { lang: Lang; texts: Texts },
) {
  const said = (answer: Answer) =>
    data(replyInWords(answer.data, lang, texts), { status: answer.init?.status ?? 400 })
  const parsed = parseForm(form, schema)
  if (!parsed.ok) return { ok: false as const, reply: said(parsed.reply) }
  const { value, refused } = parsed
  return { ok: true as const, value, refused: (refusal: Refusal) => said(refused(refusal)) }
}
