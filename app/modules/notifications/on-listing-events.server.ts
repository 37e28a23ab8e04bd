import { publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import type { Reactions } from "#app/platform/journal/react.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { type Lang, lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisation, tellOrganisationByMail } from "./tell.server.ts"

/** A message names no more items than this. */
const MOST_NAMED = 5

/** What the people of an agency learn of the life of its entry: what ends, what went off and on, what was decided. */
export const listingReactions = {
  "agency.correction-lapsed": [
    (tx, { agencyId, name }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-correction-lapsed",
        params: { name },
        link: path.listing(),
      }),
  ],
  "agency.licence-ending": [
    async (tx, { agencyId, licence, person, validTo, days, off }) => {
      const named = (lang: Lang) => (person ? `${licence[lang]} · ${person}` : licence[lang])
      const about = { licence: named("zh"), validTo, days }
      const link = path.listing()
      if (off.length === 0) {
        const english = { licence: named("en") }
        const code = "agency-licence-ending-harmless"
        return tellOrganisationByMail(tx, agencyId, { code, params: about, english, link })
      }
      const items = await itemNames(tx, off)
      await tellOrganisationByMail(tx, agencyId, {
        code: "agency-licence-ending",
        params: { ...about, n: off.length, items: items.zh },
        english: { licence: named("en"), items: items.en },
        link,
      })
    },
  ],
  "agency.items-switched": [
    async (tx, { agencyId, on, off }) => {
      for (const [code, codes] of [["agency-items-off", off] as const, ["agency-items-on", on] as const]) {
        if (codes.length === 0) continue
        const { zh, en } = await itemNames(tx, codes)
        const message = { code, params: { items: zh }, english: { items: en }, link: path.listing() }
        await tellOrganisationByMail(tx, agencyId, message)
      }
    },
  ],
  "agency.idle-prompted": [
    (tx, { agencyId, name, answerBy }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: "agency-idle-prompted",
        params: { name, answerBy },
        link: path.listingStatus(),
      }),
  ],
  "agency.left": [
    (tx, { agencyId, name }) =>
      tellOrganisation(tx, agencyId, { code: "agency-left", params: { name }, link: path.listingStatus() }),
  ],
  "agency.warned": [(tx, event) => tellHold(tx, "agency-warned", event)],
  "agency.suspended": [(tx, event) => tellHold(tx, "agency-suspended", event)],
  "agency.removed": [(tx, event) => tellHold(tx, "agency-removed", event)],
  "agency.restored": [
    (tx, { agencyId, name, kind, state }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: "agency-restored",
        params: { name, kind: lifecycleTexts.zh[`kind.${kind}`], state: directoryTexts.zh[`state.${state}`] },
        english: { kind: lifecycleTexts.en[`kind.${kind}`], state: directoryTexts.en[`state.${state}`] },
        link: path.listingStatus(),
      }),
  ],
} satisfies Reactions

/** A hold with its reason in words. */
async function tellHold(
  tx: Tx,
  code: "agency-warned" | "agency-suspended" | "agency-removed",
  { agencyId, name, reason }: { agencyId: string; name: string; reason: string },
): Promise<void> {
  const words = (lang: Lang) => lookup(lifecycleTexts, lang, `reason.${reason}`) ?? reason
  const message = { code, params: { name, reason: words("zh") }, english: { reason: words("en") } }
  await tellOrganisationByMail(tx, agencyId, { ...message, link: path.listingStatus() })
}

/** The names of items, the first few of many; an item that is no longer published is named by its code. */
async function itemNames(tx: Tx, codes: readonly string[]): Promise<Record<Lang, string>> {
  const shown = codes.slice(0, MOST_NAMED)
  const items = await publishedItemsFor(tx, shown)
  const of = (code: string) => items.find(item => item.code === code)
  const more = codes.length > shown.length ? " …" : ""
  return {
    zh: shown.map(code => of(code)?.name ?? code).join("、") + more,
    en: shown.map(code => of(code)?.nameEn ?? code).join(", ") + more,
  }
}
