import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { isInForce } from "../item.machine.ts"
import { catalogueWords } from "../item-queries.server.ts"
import { compareFacts, type FactChange } from "./fact-words.ts"
import { versionsOf } from "./version-queries.server.ts"

/** Every published version of an item, and two of them side by side. */
export interface ItemHistory {
  code: string
  name: string
  isInForce: boolean
  retired?: { day: string; reason: string }
  versions: { version: number; publishedAt: Date; note?: string }[]
  /** The two that are asked for, the latest two otherwise; nothing while there is only one. */
  comparison?: { from: number; to: number; changes: FactChange[] }
}

/** The history of an item, retired ones too; null for what was never published. */
export async function itemHistory(
  services: Services,
  code: string,
  asked: { from: number; to: number },
  lang: Lang,
): Promise<ItemHistory | null> {
  const [doc, all, { certificates }] = await Promise.all([
    raw(ServiceItemModel).findOne({ _id: code }),
    versionsOf(code),
    catalogueWords(services),
  ])
  const [latest, earlier] = all
  if (!doc || !latest) return null
  const { retiredAt, retireReason = "" } = doc
  const at = (n: number) => all.find(one => one.version === n)
  const [older, newer] = [at(asked.from) ?? earlier, at(asked.to) ?? latest]
  return {
    code,
    name: lang === "en" ? latest.item.nameEn : latest.item.name,
    isInForce: isInForce(doc),
    versions: all.map(({ item: _item, ...version }) => version),
    ...(retiredAt && { retired: { day: localDay(retiredAt), reason: retireReason } }),
    ...(older && {
      comparison: {
        ...{ from: older.version, to: newer.version },
        changes: compareFacts(older.item, newer.item, certificates, lang),
      },
    }),
  }
}
