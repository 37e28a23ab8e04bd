import type { LoaderFunctionArgs } from "@remix-run/node"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { parseDealFilter } from "#app/modules/contracts/deals/deal-filter.ts"
import { listDeals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { translator } from "#app/shared/i18n/texts.ts"
import { yuanInput } from "#app/shared/money.ts"
import { toCsv } from "#app/shared/tables/csv.ts"
import { localDay } from "#app/shared/time/zone.ts"

const MOST_ROWS = 10_000

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await guard(args, "everyone")
  const t = translator(contractTexts, lang)
  const deals = await listDeals(parseDealFilter(new URL(args.request.url).searchParams), 0, MOST_ROWS)
  const head = [
    "number",
    "deal-item",
    "col-deal",
    "owner",
    "col-agency",
    "col-amount",
    "col-ceiling",
    "col-date",
  ] as const
  const rows = deals.map(d => [
    d.number,
    d.itemCode,
    d.title,
    d.ownerName,
    d.agencyName,
    yuanInput(d.amountFen),
    yuanInput(d.ceilingFen),
    localDay(d.dealAt),
  ])
  return new Response(toCsv([head.map(key => t(key)), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="deals.csv"',
    },
  })
}
