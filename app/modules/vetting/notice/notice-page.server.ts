import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { listingNotice } from "./notice-queries.server.ts"

/** The public page of a notice, with items and licences in words; null when there is none. */
export async function noticePage(services: Services, actor: Actor, id: string, lang: Lang) {
  const now = services.clock.now()
  const [notice, { items, certificates }] = await Promise.all([
    listingNotice(actor, id, now),
    catalogueWords(services),
  ])
  if (!notice) return null
  return {
    notice,
    items: notice.itemCodes.map(code => {
      const item = items.find(i => i.code === code)
      return { code, name: item ? (lang === "en" ? item.nameEn : item.name) : code }
    }),
    licences: notice.licences.map(licence => ({
      number: licence.number,
      validTo: licence.validTo,
      words: certificateWords(licence, certificates, lang),
    })),
  }
}

export type NoticePageData = NonNullable<Awaited<ReturnType<typeof noticePage>>>
