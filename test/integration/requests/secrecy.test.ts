import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { myRequest, myRequests, reviewFile } from "#app/modules/requests/reading/desk-queries.server.ts"
import {
  closingSoonest,
  listRequests,
  publicRequest,
} from "#app/modules/requests/reading/request-queries.server.ts"
import { requestQuestion } from "#app/modules/requests/reading/request-question.ts"
import { annulRequest } from "#app/modules/requests/review/annul-request.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { type Agency, makeBid, openQuotes, passClosing } from "../../support/bids.ts"
import { must } from "../../support/people.ts"
import { makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

const CANARY_FEN = 3_917_304

let world: World
let open: OpenRequest
let bidder: Agency
beforeAll(async () => {
  world = await openWorld()
  open = await makeOpenRequest(world)
  bidder = (await makeBid(world, open.requestId, { amountFen: CANARY_FEN })).agency
})
afterAll(() => world.close())

/** Everything that the module shows of the request, to everybody who may look. */
async function everyView(): Promise<string> {
  const { services, clock } = world
  const { requestId: id, owner, publisher } = open
  const all = requestQuestion(new URLSearchParams("state=all"))
  const views = await Promise.all([
    publicRequest(services, ANONYMOUS, id),
    publicRequest(services, owner.actor, id),
    listRequests(all, clock.now()),
    closingSoonest(clock.now(), 10),
    myRequests(owner.actor, 1),
    myRequest(services, owner.actor, id, clock.now()),
    reviewFile(services, publisher.actor, id, clock.now()),
  ])
  expect(views.every(Boolean)).toBe(true)
  return JSON.stringify(views)
}

const traces = () => [String(CANARY_FEN), bidder.agencyId, bidder.organisation.name]

describe("a sealed quote", () => {
  it("leaves no trace while the request is open, nor between closing and opening", async () => {
    const whileOpen = await everyView()
    await passClosing(world, open.requestId)
    const whileClosed = await everyView()
    for (const trace of traces()) {
      expect(whileOpen).not.toContain(trace)
      expect(whileClosed).not.toContain(trace)
    }
    expect(await publicRequest(world.services, ANONYMOUS, open.requestId)).toMatchObject({
      state: "closed",
      opening: undefined,
    })
  })

  it("is public to everybody after the opening, winner included", async () => {
    await openQuotes(world, open.requestId)
    const seen = await publicRequest(world.services, ANONYMOUS, open.requestId)
    expect(seen?.opening?.quotes).toMatchObject([{ amountFen: CANARY_FEN, agencyId: bidder.agencyId }])
    expect(seen?.opening?.selection).toMatchObject({ agencyId: bidder.agencyId })
  })

  it("stays sealed when the request is annulled before the opening", async () => {
    const other = await makeOpenRequest(world)
    const quoted = await makeBid(world, other.requestId, { amountFen: CANARY_FEN })
    const { requestId } = other
    const reason = "项目取消，不再实施。"
    must(
      await annulRequest(world.services, other.owner.actor, {
        requestId,
        reason,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const entry = await raw(JournalEntryModel).findOne({ command: "annul-request" })
    expect(entry?.events).toMatchObject([{ type: "request.annulled", agencyIds: [] }])
    const seen = JSON.stringify(await publicRequest(world.services, ANONYMOUS, requestId))
    expect(seen).toContain(reason)
    expect(seen).not.toContain(quoted.agency.agencyId)
    expect(seen).not.toContain(String(CANARY_FEN))
  })
})
