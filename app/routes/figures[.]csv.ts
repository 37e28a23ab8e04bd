import type { LoaderFunctionArgs } from "@remix-run/node"
import { parseYear } from "#app/modules/figures/figure.rules.ts"
import { isFigureId } from "#app/modules/figures/figure.ts"
import { figureRows } from "#app/modules/figures/figure-words.ts"
import { figuresPage } from "#app/modules/figures/figures-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { toCsv } from "#app/shared/tables/csv.ts"
import { localDay } from "#app/shared/time/zone.ts"

/** One figure as a file for spreadsheets: `?figure=agencies-by-field&year=2024`. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, lang, now } = await guard(args, "everyone")
  const query = new URL(args.request.url).searchParams
  const id = query.get("figure")
  found(isFigureId(id))
  const { figures, year } = await figuresPage(services, parseYear(query.get("year"), now), now)
  const figure = found(figures.find(one => one.id === id))
  return new Response(toCsv(figureRows(figure, lang, localDay(figure.asOf))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${figure.id}-${year}.csv"`,
    },
  })
}
