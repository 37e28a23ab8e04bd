import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { decideOrganisationCheck } from "#app/modules/accounts/organisations/decide-organisation-check.server.ts"
import { submitOrganisation } from "#app/modules/accounts/organisations/submit-organisation.server.ts"
import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { approveRequest } from "#app/modules/requests/review/approve-request.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as system from "#app/routes/desk+/system.tsx"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { makeBid, openQuotes, passClosing, requestNow, runToOpened } from "../../support/bids.ts"
import {
  entered,
  enterpriseFacts,
  makeAgencyPerson,
  makeColleague,
  makeEnterprise,
  makeStaff,
  must,
  routeArgs,
  type Someone,
  someone,
} from "../../support/people.ts"
import { makeDraft, makeInReview, makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const FOUR_WEEKS = 28 * 86_400_000
let month = 0
// Each test has a Monday of its own, since time only goes on.
beforeEach(() => world.clock.set(new Date(MONDAY.getTime() + month++ * FOUR_WEEKS)))

/** What waits for somebody now, with a session that is fresh whatever the clock did. */
async function tasksOf({ person }: Someone) {
  return waitingFor(await entered(world, await someone(world, person._id)))
}

/** Kind and address of what waits for somebody now. */
async function waits(who: Someone) {
  return (await tasksOf(who)).map(({ kind, to }) => `${kind} ${to}`)
}

describe("an owner", () => {
  it("sees the form check, drafts, and what was returned", async () => {
    const fresh = await makeEnterprise(world, { active: false })
    expect(await waits(fresh)).toEqual([`organisation-check ${path.organisation()}`])
    const { owner, requestId } = await makeDraft(world)
    expect(await waits(owner)).toEqual([`request-submit ${path.myRequest(requestId)}`])
    const agent = await makeColleague(world, owner, "agent")
    expect(await waits(agent)).toEqual([])
  })

  it("sees a change that was returned until it is sent again", async () => {
    const owner = await makeEnterprise(world)
    const agent = await makeColleague(world, owner, "agent")
    const officer = await makeStaff(world, "vetting")
    const { _id: id } = owner.organisation
    const facts = { ...(await enterpriseFacts(world, owner)), name: "示例更名有限公司" }
    const send = async () =>
      must(await submitOrganisation(world.services, owner.actor, id, facts, world.idempotencyToken()))
    await send()
    expect(await waits(owner)).toEqual([])
    const decision = { outcome: "return" as const, defects: ["执照没有更名"] }
    must(await decideOrganisationCheck(world.services, officer.actor, id, decision, world.idempotencyToken()))
    expect(await waits(owner)).toEqual([`organisation-correct ${path.organisation()}`])
    expect(await waits(agent)).toEqual([])
    await send()
    expect(await waits(owner)).toEqual([])
  })

  it("has to select after the opening when the method leaves it to the owner", async () => {
    const made = await runToOpened(world, [4_000_000, 4_100_000], {
      method: "owner-choice",
      methodReason: "长期合作",
    })
    expect(await waits(made.owner)).toEqual([`request-select ${path.myRequest(made.requestId)}/select`])
  })
})

describe("an agency", () => {
  it("sees its application until it is in check, and an award to confirm with its deadline", async () => {
    const fresh = await makeAgencyPerson(world)
    expect(await waits(fresh)).toEqual([`listing-apply ${path.listing()}`])
    expect(await waits(await makeAgencyInCheck(world))).toEqual([])
    const { requestId } = await makeOpenRequest(world)
    const { agency } = await makeBid(world, requestId)
    expect(await waits(agency)).toEqual([])
    await passClosing(world, requestId)
    await openQuotes(world, requestId)
    const [task] = await tasksOf(agency)
    const { selection } = await requestNow(requestId)
    expect(task).toMatchObject({
      kind: "award-confirm",
      to: path.bidFor(requestId),
      dueAt: selection?.confirmBy,
    })
  })
})

describe("staff", () => {
  it("of vetting sees agencies and owners, the first due on top", async () => {
    const vetting = await makeStaff(world, "vetting")
    const agency = await makeAgencyInCheck(world)
    const owner = await makeEnterprise(world, { active: false })
    const facts = await enterpriseFacts(world, owner)
    const { actor, organisation } = owner
    must(await submitOrganisation(world.services, actor, organisation._id, facts, world.idempotencyToken()))
    const list = await waits(vetting)
    expect(list).toContain(`vetting-file ${path.vettingFile(agency.organisation._id)}`)
    expect(list).toContain(`owner-check ${path.ownerCheck(organisation._id)}`)
    const due = (await tasksOf(vetting)).map(t => t.dueAt?.getTime() ?? 0)
    expect(due).toEqual([...due].sort((a, b) => a - b))
  })

  it("of review and publication see one request one after the other", async () => {
    const [review, publish] = [
      await makeStaff(world, "operation-review"),
      await makeStaff(world, "operation-publish"),
    ]
    const { requestId } = await makeInReview(world)
    const to = path.review(requestId)
    expect(await waits(review)).toContain(`review ${to}`)
    expect(await waits(publish)).not.toContain(`publish ${to}`)
    must(
      await approveRequest(world.services, review.actor, {
        requestId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(await waits(review)).not.toContain(`review ${to}`)
    expect(await waits(publish)).toContain(`publish ${to}`)
  })

  it("of publication sees what closes today as not yet, then to be opened; never how many quoted", async () => {
    const officer = await makeStaff(world, "operation-publish")
    const { requestId, request } = await makeOpenRequest(world)
    const to = path.opening(requestId)
    expect((await waits(officer)).filter(t => t.endsWith(to))).toEqual([])
    await makeBid(world, requestId)
    world.clock.set(new Date(request.closingAt.getTime() - 3_600_000))
    const again = await makeStaff(world, "operation-publish")
    const before = (await tasksOf(again)).filter(t => t.to === to)
    expect(before).toEqual([expect.objectContaining({ kind: "opens-today", notBefore: request.closingAt })])
    await passClosing(world, requestId)
    expect((await waits(again)).filter(t => t.endsWith(to))).toEqual([`open ${to}`])
  })

  it("of supervision sees new cases, audit nothing", async () => {
    const officer = await makeStaff(world, "supervision")
    const input = {
      idempotencyToken: world.idempotencyToken(),
      kind: "report" as const,
      about: "/",
      text: "一二三四五六七八九十",
    }
    const sent = { ...input, isAnonymous: false, contact: undefined, evidence: undefined }
    const { complaintId } = must(await fileComplaint(world.services, ANONYMOUS, sent, "198.51.100.3"))
    expect(await waits(officer)).toEqual([`complaint ${path.complaintCase(complaintId)}`])
    const [task] = await tasksOf(officer)
    expect(task?.about).toMatch(/^TS-\d{4}-\d{4}$/)
    expect(await waits(await makeStaff(world, "audit"))).toEqual([])
  })

  it("of system sees given-up effects and lets them run again, nobody else does", async () => {
    const officer = await makeStaff(world, "system")
    const _id = newId()
    const failed = {
      status: "dead" as const,
      attempts: 20,
      dueAt: world.clock.now(),
      lastError: "connection refused",
    }
    await raw(EffectModel).insertOne({ _id, kind: "mail.send", payload: {}, seq: 1, ...failed })
    expect(await waits(officer)).toEqual([`dead-effect ${path.system()}`])
    const press = (cookie: string) => {
      const form = new FormData()
      form.append("effect", _id)
      return system.action(
        routeArgs(world, "/desk/system", { form, cookie }) as Parameters<typeof system.action>[0],
      )
    }
    const other = await makeStaff(world, "audit")
    await expect(press(other.cookie)).rejects.toMatchObject({ status: 404 })
    expect((await raw(EffectModel).findOne({ _id }))?.status).toBe("dead")
    await press(officer.cookie)
    expect(await raw(EffectModel).findOne({ _id })).toMatchObject({ status: "pending", attempts: 0 })
    await expect(press(officer.cookie)).rejects.toMatchObject({ status: 404 })
    await raw(EffectModel).deleteOne({ _id })
  })
})

it("somebody who belongs to the owner is shown nothing to decide on it", async () => {
  const { owner } = await makeInReview(world)
  const officer = await makeStaff(world, "operation-review")
  const view = await entered(world, officer)
  const involved = { ...view, viewer: { ...view.viewer } }
  if (view.actor.kind !== "person") throw new Error("nobody")
  involved.actor = { ...view.actor, organisationIds: [owner.organisation._id] }
  const shown = (await waitingFor(involved)).filter(t => t.kind === "review").length
  expect((await waits(officer)).filter(t => t.startsWith("review")).length).toBe(shown + 1)
})

it("a listed agency without work has nothing waiting", async () => {
  expect(await waits(await makeListedAgency(world))).toEqual([])
})
