import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FrozenPolicies, readPolicy } from "#app/modules/policies/policy.rules.ts"
import { saveRequestDraft } from "#app/modules/requests/drafting/save-request-draft.server.ts"
import { submitRequest } from "#app/modules/requests/drafting/submit-request.server.ts"
import { withdrawRequest } from "#app/modules/requests/drafting/withdraw-request.server.ts"
import { readRequest } from "#app/modules/requests/request-store.server.ts"
import { annulRequest } from "#app/modules/requests/review/annul-request.server.ts"
import { approveRequest } from "#app/modules/requests/review/approve-request.server.ts"
import { publishRequest } from "#app/modules/requests/review/publish-request.server.ts"
import { returnRequest } from "#app/modules/requests/review/return-request.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import {
  type Member,
  makeColleague,
  makeDepartmentPerson,
  makeEnterprise,
  makeStaff,
  must,
  type Someone,
  uploadPdf,
} from "../../support/people.ts"
import { makeDraft, makeInReview, makeOpenRequest, requestFacts } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let owner: Member
let reviewer: Someone
let publisher: Someone
beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  reviewer = await makeStaff(world, "operation-review")
  publisher = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const idempotencyToken = () => world.idempotencyToken()
const entries = () => raw(JournalEntryModel).countDocuments()
const stored = (id: string) => readRequest(id)
const WAN = 1_000_000

/** Runs something that must refuse with this code and write nothing. */
async function refused(code: string, run: () => Promise<{ ok: boolean }>) {
  const before = await entries()
  expect(await run()).toMatchObject({ ok: false, error: { code } })
  expect(await entries()).toBe(before)
}

describe("a request from draft to publication", () => {
  it("goes through review and publication by two people, with its number, rules and next step", async () => {
    const { request, requestId } = await makeOpenRequest(world, {}, owner)
    expect(request).toMatchObject({
      state: "open",
      ownerName: owner.organisation.name,
      itemName: "建设项目环境影响报告书（表）编制",
      fieldId: "environment",
      nextCheckAt: request.closingAt,
    })
    expect(request.number).toMatch(/^JD-2024-\d{4}$/)
    expect(readPolicy(request.policies as FrozenPolicies, "award.confirm")).toBe(2)
    expect(request.contactPhoneEncrypted).not.toContain("13800000000")
    expect(request.steps.map(s => [s.event, s.actor])).toEqual([
      ["submit", owner.organisation.name],
      ["approve", "operation-review"],
      ["publish", "operation-publish"],
    ])
    const entry = await raw(JournalEntryModel).findOne({ command: "publish-request" }, { sort: { _id: -1 } })
    expect(entry?.events).toMatchObject([{ type: "request.published", requestId, itemCode: "ZJ001" }])
  })

  it("numbers requests in a row", async () => {
    const first = await makeOpenRequest(world, {}, owner)
    const second = await makeOpenRequest(world, {}, owner)
    const of = (n?: string) => Number(n?.slice(-4))
    expect(of(second.request.number)).toBe(of(first.request.number) + 1)
  })

  it("comes back to the owner with a reason, is corrected and handed in again without the old approval", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    must(
      await approveRequest(world.services, reviewer.actor, {
        requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
    const reason = "请补充建设规模。"
    must(
      await returnRequest(world.services, publisher.actor, {
        requestId,
        reason,
        idempotencyToken: idempotencyToken(),
      }),
    )
    expect(await stored(requestId)).toMatchObject({ state: "returned", returnReason: reason })
    const input = {
      ...requestFacts(world, { scale: "日处理 3,000 吨" }),
      requestId,
      idempotencyToken: idempotencyToken(),
    }
    must(await saveRequestDraft(world.services, owner.actor, input))
    must(
      await submitRequest(world.services, owner.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
    const again = await stored(requestId)
    expect(again).toMatchObject({ state: "in-review", scale: "日处理 3,000 吨" })
    expect(again?.reviewedAt).toBeUndefined()
    expect(again?.returnReason).toBeUndefined()
    await refused("not-reviewed", () =>
      publishRequest(world.services, publisher.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
  })

  it("can be withdrawn before publication, not after", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    must(
      await withdrawRequest(world.services, owner.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
    expect((await stored(requestId))?.state).toBe("withdrawn")
    const open = await makeOpenRequest(world, {}, owner)
    await refused("wrong-state", () =>
      withdrawRequest(world.services, owner.actor, {
        requestId: open.requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
  })

  it("keeps an attachment of the owner, and refuses one of somebody else", async () => {
    const attachment = await uploadPdf(world, owner, "任务书.pdf")
    const { requestId } = await makeDraft(world, { attachment }, owner)
    expect((await stored(requestId))?.attachment).toMatchObject({ id: attachment, name: "任务书.pdf" })
    const foreign = await uploadPdf(world, await makeEnterprise(world))
    await refused("file-missing", () =>
      saveRequestDraft(world.services, owner.actor, {
        ...requestFacts(world, { attachment: foreign }),
        idempotencyToken: idempotencyToken(),
      }),
    )
  })
})

describe("what a request is refused for", () => {
  const save = (overrides = {}, by = owner) =>
    saveRequestDraft(world.services, by.actor, {
      ...requestFacts(world, overrides),
      idempotencyToken: idempotencyToken(),
    })
  const submit = (requestId: string, by = owner) =>
    submitRequest(world.services, by.actor, { requestId, idempotencyToken: idempotencyToken() })

  it("closing in the past or outside working hours, an item that does not exist", async () => {
    await refused("in-the-past", () => save({ closingAt: new Date(world.clock.now().getTime() - 1) }))
    await refused("outside-working-hours", () => save({ closingAt: new Date("2024-03-16T04:00:00Z") }))
    await refused("item-unknown", () => save({ itemCode: "ZJ999" }))
  })

  it("a closing time within the sign-up window", async () => {
    const { requestId } = await makeDraft(world, { closingAt: new Date("2024-03-05T09:00:00Z") }, owner)
    await refused("closing-too-soon", () => submit(requestId))
  })

  it("an owner without the form check", async () => {
    const newcomer = await makeEnterprise(world, { active: false })
    const { requestId } = await makeDraft(world, {}, newcomer)
    await refused("owner-not-active", () => submit(requestId, newcomer))
  })

  it("public money above the lines", async () => {
    const direct = { method: "owner-choice", methodReason: "延续前期工作。", fiscal: 100, social: 0 } as const
    const { requestId } = await makeDraft(world, { ...direct, ceilingFen: 10 * WAN + 1 }, owner)
    await refused("direct-over-limit", () => submit(requestId))
    const within = await makeDraft(world, { ...direct, ceilingFen: 10 * WAN }, owner)
    expect(await submit(within.requestId)).toMatchObject({ ok: true })
  })

  it("an item of 政府委托, unless a department asks", async () => {
    const { requestId } = await makeDraft(world, { itemCode: "ZJ002" }, owner)
    await refused("departments-only", () => submit(requestId))
    const department = await makeDepartmentPerson(world, ["environment"])
    const own = await makeDraft(world, { itemCode: "ZJ002" }, department)
    expect(await submit(own.requestId, department)).toMatchObject({ ok: true })
  })

  it("a form that was opened before the last save", async () => {
    const { requestId } = await makeDraft(world, {}, owner)
    const seen = (await stored(requestId))?.savedAt.toISOString()
    const change = (title: string) =>
      saveRequestDraft(world.services, owner.actor, {
        ...requestFacts(world, { title, seen }),
        requestId,
        idempotencyToken: idempotencyToken(),
      })
    must(await change("先保存的一次修改"))
    await refused("stale", () => change("后保存的一次修改"))
    expect((await stored(requestId))?.title).toBe("先保存的一次修改")
  })

  it("a change of what is in review or open", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    await refused("wrong-state", () =>
      saveRequestDraft(world.services, owner.actor, {
        ...requestFacts(world),
        requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
    await refused("wrong-state", () => submit(requestId))
  })
})

describe("who may", () => {
  it("not touch another organisation's draft, nor an agent a colleague's", async () => {
    const { requestId } = await makeDraft(world, {}, owner)
    const stranger = await makeEnterprise(world)
    const colleague = await makeColleague(world, owner)
    for (const { actor } of [stranger, colleague]) {
      const input = { requestId, idempotencyToken: idempotencyToken() }
      const text = { ...requestFacts(world), ...input }
      await refused("not-found", () => saveRequestDraft(world.services, actor, text))
      await refused("not-found", () => submitRequest(world.services, actor, input))
      await refused("not-found", () => withdrawRequest(world.services, actor, input))
    }
    const own = await makeDraft(world, {}, colleague)
    const { requestId: theirs } = own
    expect(
      await submitRequest(world.services, owner.actor, {
        requestId: theirs,
        idempotencyToken: idempotencyToken(),
      }),
    ).toMatchObject({
      ok: true,
    })
  })

  it("not review or publish for an own organisation", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    const own = { organisationIds: [owner.organisation._id] }
    const input = { requestId, idempotencyToken: idempotencyToken() }
    await refused("not-found", () => approveRequest(world.services, { ...reviewer.actor, ...own }, input))
    await refused("not-found", () =>
      returnRequest(world.services, { ...reviewer.actor, ...own }, { ...input, reason: "不合适" }),
    )
    must(
      await approveRequest(world.services, reviewer.actor, {
        requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
    await refused("not-found", () => publishRequest(world.services, { ...publisher.actor, ...own }, input))
  })

  it("not review with the role of publication, nor the other way, nor both as one person", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    await refused("not-found", () =>
      approveRequest(world.services, publisher.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
    must(
      await approveRequest(world.services, reviewer.actor, {
        requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
    await refused("already-reviewed", () =>
      approveRequest(world.services, reviewer.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
    await refused("not-found", () =>
      publishRequest(world.services, reviewer.actor, { requestId, idempotencyToken: idempotencyToken() }),
    )
    const moved = { ...reviewer.actor, staffRole: "operation-publish" as const }
    await refused("same-person", () =>
      publishRequest(world.services, moved, { requestId, idempotencyToken: idempotencyToken() }),
    )
  })

  it("annul: the owner's manager or operation-publish, before the contract, with a public reason", async () => {
    const { requestId } = await makeOpenRequest(world, {}, owner)
    const input = { requestId, reason: "项目取消，不再实施。", idempotencyToken: idempotencyToken() }
    const colleague = await makeColleague(world, owner)
    await refused("not-found", () => annulRequest(world.services, colleague.actor, input))
    await refused("not-found", () => annulRequest(world.services, reviewer.actor, input))
    must(await annulRequest(world.services, owner.actor, input))
    const request = await stored(requestId)
    expect(request).toMatchObject({ state: "annulled", endReason: input.reason })
    expect(request?.nextCheckAt).toBeUndefined()
    expect(request?.steps.at(-1)).toMatchObject({ event: "annul", actor: owner.organisation.name })
    await refused("wrong-state", () =>
      annulRequest(world.services, publisher.actor, { ...input, idempotencyToken: idempotencyToken() }),
    )
    const draft = await makeDraft(world, {}, owner)
    await refused("wrong-state", () =>
      annulRequest(world.services, owner.actor, {
        ...input,
        requestId: draft.requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
  })
})

describe("a double click", () => {
  it("makes one draft and one entry", async () => {
    const input = { ...requestFacts(world), idempotencyToken: idempotencyToken() }
    const before = await entries()
    const answers = await Promise.all(
      [1, 2, 3].map(() => saveRequestDraft(world.services, owner.actor, input)),
    )
    const ids = new Set(answers.map(a => must(a).requestId))
    expect(ids.size).toBe(1)
    expect(await entries()).toBe(before + 1)
  })

  it("publishes once", async () => {
    const { requestId } = await makeInReview(world, {}, owner)
    must(
      await approveRequest(world.services, reviewer.actor, {
        requestId,
        idempotencyToken: idempotencyToken(),
      }),
    )
    const input = { requestId, idempotencyToken: idempotencyToken() }
    const answers = await Promise.all(
      [1, 2].map(() => publishRequest(world.services, publisher.actor, input)),
    )
    expect(new Set(answers.map(a => must(a).number)).size).toBe(1)
    expect(await raw(RequestModel).countDocuments({ _id: requestId, state: "open" })).toBe(1)
  })
})

it("leaves a journal that verifies", async () => {
  expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
})
