import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dealsOfAgency, dealYears, listDeals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { annulRequest } from "#app/modules/requests/review/annul-request.server.ts"
import { makeDeal } from "../../support/contracts.ts"
import { must } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
/** Deals by their names, made in this order. */
const deals = new Map<string, string>()
beforeAll(async () => {
  world = await openWorld()
  const made = async (name: string, at: string, agencyId?: string) => {
    world.clock.set(new Date(at))
    const deal = await makeDeal(world, { agencyId })
    deals.set(deal.contract._id, name)
    return deal
  }
  await made("spring", "2024-03-05T01:00:00Z", "same")
  await made("summer", "2024-07-01T01:00:00Z")
  await made("last of 2024", "2024-12-31T15:59:59.999Z", "same")
  await made("first of 2025", "2024-12-31T16:00:00.000Z")
  const { request, owner } = await made("annulled", "2026-03-02T01:00:00Z")
  const why = { requestId: request._id, reason: "双方协商一致，项目取消。" }
  must(await annulRequest(world.services, owner, { ...why, idempotencyToken: world.idempotencyToken() }))
})
afterAll(() => world.close())

const names = (list: { id: string }[]) => list.map(({ id }) => deals.get(id))

describe("the list of deals", () => {
  it("has the newest on top, a page at a time, and nothing that was annulled", async () => {
    expect(names(await listDeals({}))).toEqual(["first of 2025", "last of 2024", "summer", "spring"])
    expect(names(await listDeals({}, 1, 2))).toEqual(["last of 2024", "summer"])
  })

  it("narrows by the year of the district, and by agency, item and field", async () => {
    expect(names(await listDeals({ year: 2024 }))).toEqual(["last of 2024", "summer", "spring"])
    expect(names(await listDeals({ year: 2025 }))).toEqual(["first of 2025"])
    expect(names(await dealsOfAgency("same"))).toEqual(["last of 2024", "spring"])
    expect(names(await listDeals({ agencyId: "same", year: 2025 }))).toEqual([])
    expect(await listDeals({ itemCode: "ZJ999" })).toEqual([])
    expect(await listDeals({ fieldId: "energy" })).toEqual([])
  })

  it("offers every year in which the district made a deal, by its own clock, and no other", async () => {
    expect(await dealYears()).toEqual([2025, 2024])
  })
})
