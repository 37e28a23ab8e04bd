import { type Certificate, certificateWords } from "#app/modules/catalogue/certificate.ts"
import { findingWords } from "#app/modules/catalogue/qualification.rules.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { shownHold } from "#app/modules/directory/holds/shown-hold.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import type { AgencyPage } from "./agency-page.server.ts"
import type { HistoryLine } from "./history.rules.ts"
import { lineWords } from "./history-words.ts"

interface Words {
  items: readonly ServiceItem[]
  certificates: readonly Certificate[]
}

/** The public page with everything named in one language, and no code of the catalogue left without its name. */
export function profileView(page: AgencyPage, history: readonly HistoryLine[], words: Words, lang: Lang) {
  const { licences, people, inactive, activeItemCodes } = page
  const nameOf = (code: string) => {
    const item = words.items.find(i => i.code === code)
    return (lang === "en" ? item?.nameEn : item?.name) ?? code
  }
  const certificateName = (id: string) => words.certificates.find(c => c.id === id)?.name[lang] ?? id
  return {
    licences: licences.map(l => ({ ...l, words: certificateWords(l, words.certificates, lang) })),
    people: people.map(({ name, certificates }, n) => ({
      // Two people may have one name, and nothing else of them is public.
      ...{ key: String(n), name },
      certificates: certificates.map(certificateName),
    })),
    items: activeItemCodes.map(code => ({ code, name: nameOf(code) })),
    inactive: inactive.map(({ itemCode, since, findings }) => ({
      ...{ code: itemCode, name: nameOf(itemCode), since },
      refusals: findings.map(finding => findingWords(finding, words.certificates, lang)),
    })),
    holds: page.holds.map(hold => shownHold(hold, lang)),
    history: history.map(line => {
      const [title = "", ...more] = lineWords(line, nameOf, lang)
      return { key: line.key, title, more, when: describeDay(localDay(line.at), lang) }
    }),
  }
}

/** The public page as its parts show it. */
export type ProfileView = ReturnType<typeof profileView>
