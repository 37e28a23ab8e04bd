import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import type { AgencyRow } from "./agency-search.server.ts"
import { searchTexts } from "./search.texts.ts"

/** An agency in the list, a line for each thing there is to say. */
export interface RowWords {
  id: string
  name: string
  /** Fields and region. */
  place: string
  offers: string
  holds?: string
  /** Why it is in the list. */
  why?: string
}

/** Words the row on the server: one string a line is less to draw and to send than lists and the texts for them. */
export function rowWords({ id, name, ...row }: AgencyRow, lang: Lang): RowWords {
  const t = translator(searchTexts, lang)
  const fieldName = translator(fieldTexts, lang)
  const listed = (words: readonly string[]) => words.join(t("separator"))
  const region = translator(directoryTexts, lang)(`region.${row.region}`)
  const items = listed(row.items)
  const isCut = row.itemCount > row.items.length
  return {
    id,
    name,
    place: [...row.fields.map(field => fieldName(field)), region].join(" · "),
    offers: isCut ? t("can-do-more", { items, n: row.itemCount }) : t("can-do", { items }),
    holds: row.qualifications.length > 0 ? t("holds", { list: listed(row.qualifications) }) : undefined,
    why:
      row.matched.length > 0
        ? t("why", { reasons: listed(row.matched.map(kind => t(`match.${kind}`))) })
        : undefined,
  }
}
