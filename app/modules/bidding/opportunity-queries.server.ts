import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { itemFor, itemsUnder } from "#app/modules/catalogue/versions/version-queries.server.ts"
import { listedAgency } from "#app/modules/directory/agency-queries.server.ts"
import { readRequests } from "#app/modules/requests/request-store.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { briefOf, type RequestBrief } from "./bid-queries.server.ts"
import { type EligibilityCode, eligibility, firstUnmet, takesQuotes } from "./eligibility.rules.ts"

/** An open request for one of the agency's items, with what keeps it from quoting, if anything does. */
export interface Opportunity {
  request: RequestBrief
  refusal?: EligibilityCode
}

/** 商机: open requests that match the items of the present agency and have no quote of it yet, closing soonest first. */
export async function opportunities(
  services: Services,
  actor: Actor,
): Promise<{ isListed: boolean; rows: Opportunity[] }> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  if (!isPerson(actor) || organisation?.kind !== "agency") return { isListed: false, rows: [] }
  const agency = await listedAgency(organisation.id)
  if (!agency) return { isListed: false, rows: [] }
  const now = services.clock.now()
  const filter = { itemCode: { $in: agency.itemCodes }, state: "open" as const }
  const [open, { certificates }] = await Promise.all([
    readRequests(filter, { sort: { closingAt: 1 }, limit: 200 }),
    catalogueWords(services),
  ])
  const ids = open.map(request => request._id)
  const [quoted, items] = await Promise.all([quotedIds(agency._id, ids), itemsUnder(open)])
  const { organisationIds } = actor
  const rows = open
    .filter(request => takesQuotes(request, now) && !quoted.has(request._id))
    .map(request => {
      const item = itemFor(items, request)
      const checks = eligibility({ request, agency, organisationIds, item, certificates, now })
      return { request: briefOf(request), refusal: firstUnmet(checks) }
    })
  return { isListed: true, rows }
}

async function quotedIds(agencyId: string, requestIds: string[]): Promise<Set<string>> {
  const bids = await raw(BidModel)
    .find({ requestId: { $in: requestIds }, agencyId, status: "submitted" })
    .project<{ requestId: string }>({ requestId: 1 })
    .toArray()
  return new Set(bids.map(bid => bid.requestId))
}
