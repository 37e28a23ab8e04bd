import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { suspendOrganisation } from "#app/modules/accounts/suspend.server.ts"
import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { inboxOf, unreadOf } from "#app/modules/notifications/inbox-queries.server.ts"
import { markAllRead, markRead } from "#app/modules/notifications/mark-read.server.ts"
import { annulRequest } from "#app/modules/requests/review/annul-request.server.ts"
import { returnRequest } from "#app/modules/requests/review/return-request.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as inbox from "#app/routes/desk+/inbox.tsx"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { makeBid, passClosing, requestNow, runToNotice } from "../../support/bids.ts"
import {
  makeColleague,
  makeEnterprise,
  makeStaff,
  must,
  routeArgs,
  type Someone,
} from "../../support/people.ts"
import { makeInReview, makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The codes of a person's messages about what has this link (or all), oldest first. */
async function told({ actor }: Pick<Someone, "actor">, link?: string): Promise<string[]> {
  const mine = link ? { personId: actor.personId, link } : { personId: actor.personId }
  const found = await raw(InboxMessageModel).find(mine).sort({ at: 1 }).toArray()
  return found.map(m => m.code)
}

describe("who is told", () => {
  it("all active people of an organisation, and vetting of what waits", async () => {
    const vetting = await makeStaff(world, "vetting")
    const owner = await makeEnterprise(world)
    const colleague = await makeColleague(world, owner)
    expect(await told(vetting)).toContain("organisation-submitted")
    expect(await told(owner)).toEqual(["organisation-approved"])
    const agency = await makeListedAgency(world)
    expect(await told(vetting)).toContain("agency-submitted")
    expect(await told(agency)).toEqual(["agency-listed"])
    const { requestId } = await makeInReview(world, {}, owner)
    const reviewer = await makeStaff(world, "operation-review")
    const reason = "请写清规模"
    must(
      await returnRequest(world.services, reviewer.actor, {
        requestId,
        reason,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    for (const member of [owner, colleague]) {
      expect(await told(member, path.myRequest(requestId))).toEqual(["request-returned"])
    }
  })

  it("agencies able to do the item, not the others", async () => {
    const able = await makeListedAgency(world, { itemCodes: ["ZJ001"] })
    const other = await makeListedAgency(world, { itemCodes: ["ZJ050"] })
    const { requestId, owner } = await makeOpenRequest(world, { itemCode: "ZJ001" })
    const link = path.request(requestId)
    expect(await told(able, link)).toEqual(["request-matches"])
    expect(await told(other, link)).toEqual([])
    expect(await told(owner, link)).toEqual(["request-published"])
  })

  it("supervision of a new case, without its text", async () => {
    const officer = await makeStaff(world, "supervision")
    const text = "有人要求线下另付费用，请查。"
    const input = {
      idempotencyToken: world.idempotencyToken(),
      kind: "report" as const,
      about: "/",
      text,
      isAnonymous: false,
    }
    const sent = { ...input, contact: undefined, evidence: undefined }
    must(await fileComplaint(world.services, ANONYMOUS, sent, "198.51.100.9"))
    const messages = await raw(InboxMessageModel).find({ personId: officer.actor.personId }).toArray()
    expect(messages.map(m => m.code)).toEqual(["complaint-filed"])
    expect(JSON.stringify(messages)).not.toContain(text)
  })

  it("an organisation of its suspension with the reason", async () => {
    const owner = await makeEnterprise(world)
    const { actor } = await makeStaff(world, "supervision")
    const action = {
      id: owner.organisation._id,
      action: "suspend" as const,
      code: "false-facts" as const,
      reason: "材料不实",
    }
    must(await suspendOrganisation(world.services, actor, action, world.idempotencyToken()))
    const { messages } = await inboxOf(owner.actor, "zh", 1, world.clock.now())
    expect(messages[0]?.text).toContain("已被暂停：登记信息不实（材料不实）")
  })
})

it("nobody learns of quotes before the opening; then the owner and those who quoted are told", async () => {
  world.clock.set(MONDAY)
  const officer = await makeStaff(world, "operation-publish")
  const { requestId, owner } = await makeOpenRequest(world)
  const agency = await makeListedAgency(world, { itemCodes: [(await requestNow(requestId)).itemCode] })
  const before = await raw(InboxMessageModel).countDocuments({})
  await makeBid(world, requestId, { agency })
  expect(await raw(InboxMessageModel).countDocuments({})).toBe(before)
  await passClosing(world, requestId)
  expect(await told(officer, path.opening(requestId))).toEqual(["request-to-open"])
  const closing = await told(owner, path.request(requestId))
  expect(closing.at(-1)).toBe("request-closed")
  expect(await told(agency, path.request(requestId))).not.toContain("request-closed")
})

it("tells the way of an award to both sides, and the annulment to those concerned", async () => {
  world.clock.set(new Date("2024-05-06T01:00:00Z"))
  const { requestId, owner, agencies, winner } = await runToNotice(world)
  const loser = agencies.find(a => a.agencyId !== winner.agencyId) as Someone
  expect(await told(winner, path.bidFor(requestId))).toEqual(["request-selected"])
  expect(await told(winner, path.request(requestId))).toEqual([
    "request-opened-bidder",
    "request-confirmed-agency",
  ])
  expect(await told(loser, path.request(requestId))).toEqual(["request-opened-bidder"])
  expect((await told(owner, path.myRequest(requestId))).sort()).toEqual([
    "request-opened-owner",
    "request-selected-owner",
  ])
  expect(await told(owner, path.request(requestId))).toContain("request-confirmed-owner")
  const annul = { requestId, reason: "项目取消", idempotencyToken: world.idempotencyToken() }
  must(await annulRequest(world.services, owner.actor, annul))
  for (const one of [owner, winner, loser])
    expect((await told(one, path.request(requestId))).at(-1)).toBe("request-annulled")
})

describe("the inbox", () => {
  it("keeps messages out of the journal and shows each person only their own", async () => {
    const [one, other] = [await makeEnterprise(world), await makeEnterprise(world)]
    const view = await inboxOf(one.actor, "en", 1, world.clock.now())
    expect(view).toMatchObject({ unread: 1, window: { total: 1 } })
    expect(view.messages[0]?.text).toContain("passed the form check")
    const id = view.messages[0]?.id ?? ""
    expect(await markRead(other.actor, id, world.clock.now())).toMatchObject({ error: { code: "not-found" } })
    expect(await unreadOf(one.actor.personId)).toBe(1)
    expect(await markRead(one.actor, id, world.clock.now())).toMatchObject({
      value: { link: path.newRequest() },
    })
    expect(await unreadOf(one.actor.personId)).toBe(0)
    const puts = await raw(JournalEntryModel).countDocuments({ "puts.collection": "inbox_messages" })
    expect(puts).toBe(0)
  })

  it("marks all as read, of one person", async () => {
    const [one, other] = [await makeEnterprise(world), await makeEnterprise(world)]
    await markAllRead(one.actor, new Date(world.clock.now().getTime() + 60_000))
    expect(await unreadOf(one.actor.personId)).toBe(0)
    expect(await unreadOf(other.actor.personId)).toBe(1)
  })

  it("opens a message by a plain form: read, and on to its page", async () => {
    const one = await makeEnterprise(world)
    const { messages } = await inboxOf(one.actor, "zh", 1, world.clock.now())
    const form = new FormData()
    form.append("intent", "open")
    form.append("message", messages[0]?.id ?? "")
    const args = routeArgs(world, "/desk/inbox", { form, cookie: one.cookie })
    const reply = await inbox.action(args as Parameters<typeof inbox.action>[0])
    expect(reply.headers.get("location")).toBe(path.newRequest())
    expect(await unreadOf(one.actor.personId)).toBe(0)
  })
})
