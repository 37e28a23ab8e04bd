import { createContext, type ReactNode, useContext } from "react"
import { type Lang, type Texts, type Translate, translator } from "./texts.ts"

const Language = createContext<Lang>("zh")

/** Sets the language of everything inside; the root does it once from the address. */
export function LanguageProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <Language.Provider value={lang}>{children}</Language.Provider>
}

/** The language of the page. */
export function useLang(): Lang {
  return useContext(Language)
}

/** The texts of a module in the language of the page: `const t = useTexts(agencyTexts); t("found", { n: 3 })`. */
export function useTexts<Z extends Readonly<Record<string, string>>>(texts: Texts<Z>): Translate<Z> {
  return translator(texts, useLang())
}
