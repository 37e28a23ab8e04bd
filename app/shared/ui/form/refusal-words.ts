import { type Lang, lookup, type Texts } from "#app/shared/i18n/texts.ts"
import { messageToRefusal } from "#app/shared/result.ts"
import { errorTexts } from "#app/shared/ui/errors.texts.ts"
import type { FormAnswer } from "./form-answer.ts"

/** Says a refusal in words, from its code: the module's own text, then the shared one, then a general one. */
function words(message: string, field: string, lang: Lang, own: Texts | undefined): string {
  const { code, params } = messageToRefusal(message)
  const key = `refusal.${code}`
  const found = (own && lookup(own, lang, key, params)) ?? lookup(errorTexts, lang, key, params)
  // What belongs to no field and has no text is a field that the form does not have.
  return found ?? errorTexts[lang][field ? "refusal.invalid" : "refusal.unknown-field"]
}

/**
 * Refusal codes in words, in the language of the request, by their field. It is done on the server, so that no page carries
 * the texts of every refusal. `{label}` stays for the form kit, which knows the names of the fields. `own` are the
 * module's texts under `refusal.<code>`.
 */
export function errorsInWords(
  refused: Readonly<Record<string, readonly string[] | null>>,
  lang: Lang,
  own?: Texts,
): FormAnswer["errors"] {
  return Object.fromEntries(
    Object.entries(refused).map(([field, messages]) => [
      field,
      (messages ?? []).map(message => words(message, field, lang, own)),
    ]),
  )
}
