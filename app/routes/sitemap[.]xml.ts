import type { LoaderFunctionArgs } from "@remix-run/node"
import { publishedItems } from "#app/modules/catalogue/item-queries.server.ts"
import { listDeals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { sitemapXml } from "#app/modules/dashboard/sitemap.ts"
import { publicExperts } from "#app/modules/experts/expert-queries.server.ts"
import { listAnnouncements } from "#app/modules/publishing/announcement-queries.server.ts"
import { closingSoonest } from "#app/modules/requests/reading/request-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { path } from "#app/shared/paths.ts"

const MOST = 1000

/** The public pages for search engines, each in both languages. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, now } = await guard(args, "everyone")
  const [items, experts, requests, deals, announcements] = await Promise.all([
    publishedItems(),
    publicExperts(),
    closingSoonest(now, MOST),
    listDeals({}, 0, MOST),
    listAnnouncements("zh", undefined, 1),
  ])
  const paths = [
    ...[
      path.home(),
      path.agencies(),
      path.experts(),
      path.items(),
      path.requests(),
      path.deals(),
      path.announcements(),
    ],
    ...[path.policies(), path.figures(), path.help(), path.privacy(), path.accessibility()],
    ...items.map(item => path.item(item.code)),
    ...experts.map(expert => path.expert(expert.id)),
    ...requests.map(request => path.request(request.id)),
    ...deals.map(deal => path.deal(deal.id)),
    ...announcements.rows.map(one => path.announcement(one.id)),
  ]
  const xml = sitemapXml(services.env.APP_ORIGIN, paths)
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } })
}
