import { useLang } from "#app/shared/i18n/language.tsx"

/** What stands between two sentences: a space in English, nothing in Chinese. */
export function Gap() {
  return useLang() === "en" ? " " : null
}
