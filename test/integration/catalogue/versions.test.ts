import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import { publishItem } from "#app/modules/catalogue/editing/publish-item.server.ts"
import { retireItem } from "#app/modules/catalogue/editing/retire-item.server.ts"
import { reviseItem } from "#app/modules/catalogue/editing/revise-item.server.ts"
import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as item from "#app/routes/items+/$code.tsx"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { makeBid, requestNow } from "../../support/bids.ts"
import { queriesOf } from "../../support/count-queries.ts"
import { makeItem } from "../../support/items.ts"
import { makeStaff, must, routeArgs, type Someone } from "../../support/people.ts"
import { makeDraft, makeOpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const at = (code: string) => ({ code, idempotencyToken: world.idempotencyToken() })
const next = async (code: string, changes: Partial<ItemFacts>) => {
  must(await reviseItem(world.services, officer.actor, at(code)))
  must(await editItem(world.services, officer.actor, { ...at(code), changes }))
  must(await publishItem(world.services, officer.actor, at(code)))
}
const retire = (code: string) =>
  retireItem(world.services, officer.actor, { ...at(code), reason: "法律修改" }).then(must)
const messagesTo = (personId: string) =>
  raw(InboxMessageModel)
    .find({ personId })
    .toArray()
    .then(found => found.map(message => message.code))

describe("a request", () => {
  it("keeps the version under which it was published: its quotes are judged by that one", async () => {
    const code = await makeItem(world, officer)
    const agency = await makeListedAgency(world, { itemCodes: [code] })
    const { requestId } = await makeOpenRequest(world, { itemCode: code })
    const note = { zh: "须有资质", en: "A licence is needed" }
    await next(code, { qualification: { rule: { certificate: "mapping-licence" }, note } })
    expect((await requestNow(requestId)).itemVersion).toBe(1)
    const made = await makeBid(world, requestId, { agency })
    expect(made.version).toBe(1)
    const later = await makeOpenRequest(world, { itemCode: code })
    expect(later.request.itemVersion).toBe(2)
    await expect(makeBid(world, later.requestId, { agency })).rejects.toThrow()
  })

  it("that is public goes on when its item is retired; who waits is told", async () => {
    const code = await makeItem(world, officer)
    const agency = await makeListedAgency(world, { itemCodes: [code] })
    const { requestId } = await makeOpenRequest(world, { itemCode: code })
    const { owner } = await makeDraft(world, { itemCode: code })
    await retire(code)
    expect((await makeBid(world, requestId, { agency })).version).toBe(1)
    expect(await messagesTo(agency.person._id)).toContain("item-retired")
    expect(await messagesTo(owner.person._id)).toContain("item-retired-request")
  })
})

describe("the page of an item", () => {
  it("asks the database at most four times", async () => {
    const code = await makeItem(world, officer)
    const args = () =>
      routeArgs(world, `/items/${code}`, { params: { code } }) as Parameters<typeof item.loader>[0]
    // The names of the catalogue are remembered for a while by the process.
    await item.loader(args())
    const asked = await queriesOf(() => item.loader(args()))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length, asked.join(", ")).toBeLessThanOrEqual(4)
  })

  it("leads to the versions when it is retired", async () => {
    const code = await makeItem(world, officer)
    await retire(code)
    const args = routeArgs(world, `/items/${code}`, { params: { code } }) as Parameters<typeof item.loader>[0]
    const answer = await item.loader(args).catch((thrown: unknown) => thrown)
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get("location")).toBe(`/items/${code}/versions`)
  })
})
