import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { agenciesToCount } from "#app/modules/directory/agency-list.server.ts"
import { publicExperts } from "#app/modules/experts/expert-queries.server.ts"
import { memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { localYear } from "#app/shared/time/zone.ts"
import {
  agenciesByField,
  agenciesByKind,
  agenciesByMonth,
  agenciesByRegion,
  agenciesByStatus,
  expertsByField,
  itemsByField,
  itemsByKind,
  participation,
  yearsOf,
} from "./figure.rules.ts"
import type { Figure } from "./figure.ts"

/** Everybody may ask for the figures; what they are counted from goes by at most this old. */
const FRESH_MS = 30_000

export interface FiguresPage {
  year: number
  years: number[]
  now: Date
  participating: { numerator: number; denominator: number }
  items: number
  experts: number
  /** Fields in which at least one public expert works, without 其他. */
  expertFields: number
  figures: Figure[]
}

/** The figures of the district, each counted from the records; those over time for the year asked for. */
export async function figuresPage(
  services: Services,
  asked: number | undefined,
  now: Date,
): Promise<FiguresPage> {
  const [agencies, experts, { items }] = await Promise.all([
    memoize(services, "agencies-to-count", FRESH_MS, agenciesToCount),
    memoize(services, "experts-to-count", FRESH_MS, publicExperts),
    catalogueWords(services),
  ])
  const year = asked ?? services.env.FIGURES_YEAR ?? localYear(now)
  const byExpertField = expertsByField(experts, now)
  return {
    ...{ year, years: yearsOf(agencies, now, year), now },
    participating: participation(agencies),
    ...{ items: items.length, experts: experts.length },
    expertFields: byExpertField.rows.filter(({ key, value }) => key !== "other" && value > 0).length,
    figures: [
      agenciesByField(agencies, now),
      agenciesByMonth(agencies, year, now),
      agenciesByStatus(agencies, year, now),
      itemsByField(items, now),
      agenciesByRegion(agencies, now),
      itemsByKind(items, now),
      byExpertField,
      agenciesByKind(agencies, now),
    ],
  }
}
