import { type Lang, lookup, type Texts } from "#app/shared/i18n/texts.ts"
import { messageToRefusal } from "#app/shared/result.ts"
import { errorTexts } from "#app/shared/ui/errors.texts.ts"

/** Says a refusal in words, from its code: the module's own text, then the shared one, then a general one. */
function words(message: string, field: string, lang: Lang, own: Texts | undefined): string {
  const { code, params } = messageToRefusal(message)
  const key = `refusal.${code}`
  const found = (own && lookup(own, lang, key, params)) ?? lookup(errorTexts, lang, key, params)
  // What belongs to no field and has no text is a field that the form does not have.
  return found ?? errorTexts[lang][field ? "refusal.invalid" : "refusal.unknown-field"]
}

/**
 * The answer to a form with words instead of refusal codes, in the language of the request. It is made on the server,
 * so that no page carries the texts of every refusal. `{label}` stays for the form kit, which knows the names of the
 * fields. `own` are the module's texts under `refusal.<code>`.
 */
export function replyInWords<R extends { error?: Record<string, string[] | null> | null }>(
  reply: R,
  lang: Lang,
  own?: Texts,
): R {
  if (!reply.error) return reply
  const entries = Object.entries(reply.error).map(([field, messages]) => [
    field,
    messages?.map(message => words(message, field, lang, own)) ?? null,
  ])
  return { ...reply, error: Object.fromEntries(entries) }
}
