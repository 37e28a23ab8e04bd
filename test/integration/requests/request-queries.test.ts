import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  myRequest,
  myRequests,
  reviewFile,
  reviewQueue,
} from "#app/modules/requests/reading/desk-queries.server.ts"
import {
  closingSoonest,
  listRequests,
  openRequestsByField,
  openRequestsOfItem,
  publicRequest,
} from "#app/modules/requests/reading/request-queries.server.ts"
import { requestQuestion } from "#app/modules/requests/reading/request-question.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { action as ownerAction, loader as ownerLoader } from "../../../app/routes/desk+/requests+/$id.tsx"
import { action as newAction, loader as newLoader } from "../../../app/routes/desk+/requests+/new.tsx"
import { loader as queueLoader } from "../../../app/routes/desk+/reviews+/_index.tsx"
import { action as reviewAction } from "../../../app/routes/desk+/reviews+/$id.tsx"
import { loader as pageLoader } from "../../../app/routes/requests+/$id.tsx"
import { loader as attachmentLoader } from "../../../app/routes/requests+/$id_.attachment.ts"
import {
  type Member,
  makeColleague,
  makeEnterprise,
  makeStaff,
  routeArgs,
  type Someone,
  uploadPdf,
} from "../../support/people.ts"
import { makeDraft, makeInReview, makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let owner: Member
let reviewer: Someone
let open: OpenRequest
let hidden: string[]
beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  reviewer = await makeStaff(world, "operation-review")
  const attachment = await uploadPdf(world, owner, "任务书.pdf")
  open = await makeOpenRequest(world, { title: "公开的一份需求", attachment }, owner)
  await makeOpenRequest(
    world,
    { title: "更早截止的需求", closingAt: new Date("2024-03-08T09:00:00Z"), itemCode: "ZJ010" },
    owner,
  )
  const draft = await makeDraft(world, { title: "还是草稿的需求" }, owner)
  const waiting = await makeInReview(world, { title: "正在审核的需求" }, owner)
  hidden = [draft.requestId, waiting.requestId]
})
afterAll(() => world.close())

const now = () => world.clock.now()
const ask = (query: string) => listRequests(requestQuestion(new URLSearchParams(query)), now())

// biome-ignore lint/suspicious/noExplicitAny: loaders of different routes are called alike
type Handler = (args: any) => Promise<unknown>

/** What a route answers, its thrown answers included. */
async function answer(handler: Handler, args: unknown): Promise<{ status: number; value: unknown }> {
  try {
    const value = (await handler(args)) as { init?: { status?: number }; status?: number }
    return { status: value.init?.status ?? value.status ?? 200, value }
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, value: thrown }
    throw thrown
  }
}

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

describe("the public list", () => {
  it("has open requests, closing soonest first, and counts nothing hidden", async () => {
    const list = await ask("")
    expect(list.rows.map(r => r.title)).toEqual(["更早截止的需求", "公开的一份需求"])
    expect(list.tabs).toMatchObject({ open: 2, all: 2 })
    expect(JSON.stringify(await ask("state=all"))).not.toContain("草稿")
  })

  it("narrows by field and by what closes soon", async () => {
    expect((await ask("field=environment")).rows.map(r => r.title)).toContain("公开的一份需求")
    expect((await ask("field=testing")).rows).toEqual([])
    await world.clock.advance(2 * 86_400_000)
    expect((await ask("closing=soon")).rows.map(r => r.title)).toEqual(["更早截止的需求"])
    world.clock.advance(-2 * 86_400_000)
  })

  it("feeds the home page and the item page", async () => {
    expect((await closingSoonest(now(), 1)).map(r => r.title)).toEqual(["更早截止的需求"])
    expect((await openRequestsByField()).environment).toBeGreaterThan(0)
    expect((await openRequestsOfItem("ZJ001")).map(r => r.id)).toEqual([open.requestId])
  })

  it("leaves the home page at the closing time itself, before anybody has closed the request", async () => {
    const titlesAt = async (instant: string) => (await closingSoonest(new Date(instant), 5)).map(r => r.title)
    expect(await titlesAt("2024-03-08T08:59:59.999Z")).toEqual(["更早截止的需求", "公开的一份需求"])
    expect(await titlesAt("2024-03-08T09:00:00.000Z")).toEqual(["公开的一份需求"])
    expect(await titlesAt("2024-03-15T09:00:00.000Z")).toEqual([])
  })
})

describe("the public page", () => {
  it("hides the contact from whoever is not signed in, and what belongs to nobody else", async () => {
    const seen = await publicRequest(world.services, ANONYMOUS, open.requestId)
    expect(seen).toMatchObject({ title: "公开的一份需求", isOwner: false })
    expect(seen?.contact).toBeUndefined()
    const text = JSON.stringify(seen)
    for (const secret of [
      "13800000000",
      owner.actor.personId,
      reviewerId(),
      "contactPhoneEncrypted",
      "quotes",
    ])
      expect(text).not.toContain(secret)
    const signedIn = await publicRequest(world.services, reviewer.actor, open.requestId)
    expect(signedIn?.contact?.phone).toBe("13800000000")
  })

  it("does not exist for drafts, reviews and nonsense", async () => {
    for (const id of [...hidden, "nobody", "$ne"]) {
      expect(await publicRequest(world.services, owner.actor, id)).toBeNull()
      expect(await answer(pageLoader, routeArgs(world, `/requests/${id}`, { params: { id } }))).toMatchObject(
        {
          status: 404,
        },
      )
      expect(await answer(attachmentLoader, routeArgs(world, "/", { params: { id } }))).toMatchObject({
        status: 404,
      })
    }
  })

  it("gives the attachment to everybody, as a download", async () => {
    const args = routeArgs(world, "/", { params: { id: open.requestId } })
    const { value } = await answer(attachmentLoader, args)
    const response = value as Response
    expect(response.status).toBe(200)
    expect(response.headers.get("content-disposition")).toContain("attachment")
    expect(await response.text()).toContain("%PDF")
  })

  const reviewerId = () => open.reviewer.actor.personId
})

describe("the desk", () => {
  it("shows the manager all of the unit and an agent the own and what is public", async () => {
    const colleague = await makeColleague(world, owner)
    const all = (await myRequests(owner.actor, 1)).rows.map(r => r.title)
    expect(all).toHaveLength(4)
    const part = (await myRequests(colleague.actor, 1)).rows.map(r => r.title)
    expect(part.sort()).toEqual(["公开的一份需求", "更早截止的需求"].sort())
    expect(await myRequest(world.services, colleague.actor, hidden[0] ?? "", now())).toBeNull()
  })

  it("answers 404 to a stranger, and sends nobody's visitor to sign in", async () => {
    const stranger = await makeEnterprise(world)
    const params = { id: hidden[0] ?? "" }
    const at = (cookie?: string) => routeArgs(world, `/desk/requests/${params.id}`, { cookie, params })
    expect(await answer(ownerLoader, at(stranger.cookie))).toMatchObject({ status: 404 })
    expect(await answer(ownerLoader, at())).toMatchObject({ status: 302 })
    expect(await answer(ownerLoader, at(owner.cookie))).toMatchObject({ status: 200 })
    expect(
      await answer(queueLoader, routeArgs(world, "/desk/reviews", { cookie: owner.cookie })),
    ).toMatchObject({
      status: 404,
    })
  })

  it("shows the queue to both offices, and nothing of an own organisation", async () => {
    expect((await reviewQueue(reviewer.actor, now())).map(r => [r.title, r.mine])).toEqual([
      ["正在审核的需求", true],
    ])
    const own = { ...reviewer.actor, organisationIds: [owner.organisation._id] }
    expect(await reviewQueue(own, now())).toEqual([])
    expect(await reviewFile(world.services, own, hidden[1] ?? "", now())).toBeNull()
    const file = await reviewFile(world.services, reviewer.actor, hidden[1] ?? "", now())
    expect(file).toMatchObject({ refusals: [], gate: { route: "allowed" }, may: { approve: true } })
  })

  it("saves a draft by its form, with every error in words beside its field", async () => {
    const { cookie } = owner
    expect(await answer(newLoader, routeArgs(world, "/desk/requests/new", { cookie }))).toMatchObject({
      status: 200,
    })
    const values = {
      intent: "save",
      idempotencyToken: world.idempotencyToken(),
      title: "短",
      ceilingFen: "0",
      fiscal: "99",
    }
    const bad = await answer(
      newAction,
      routeArgs(world, "/desk/requests/new", { cookie, form: formOf(values) }),
    )
    expect(bad.status).toBe(400)
    const { errors } = (bad.value as { data: { errors: Record<string, string[]> } }).data
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(["title", "ceilingFen", "itemCode", "closingAt"]),
    )
    const good = formOf({
      intent: "save",
      idempotencyToken: world.idempotencyToken(),
      title: "由表单写成的需求",
      itemCode: "ZJ001",
      content: "编制环境影响报告表，配合完成审批。",
      place: "lipu",
      deliverable: "报告表 4 份",
      serviceWorkingDays: "20",
      fiscal: "0",
      stateOwned: "0",
      social: "100",
      ceilingFen: "4.8万",
      method: "lowest-price",
      closingAt: "2024-03-15T17:00",
      contactName: "李某",
      contactPhone: "138 0000 0000",
    })
    const saved = await answer(newAction, routeArgs(world, "/desk/requests/new", { cookie, form: good }))
    expect(saved.status).toBe(302)
    const [row] = (await myRequests(owner.actor, 1)).rows
    expect(row).toMatchObject({ state: "draft", ceilingFen: 4_800_000 })
  })

  it("does one action a form, and asks for a fresh password before a binding one", async () => {
    const { requestId: id } = await makeDraft(world, {}, owner)
    const send = (handler: Handler, who: { cookie: string }, values: Record<string, string>) =>
      answer(handler, routeArgs(world, "/", { cookie: who.cookie, params: { id }, form: formOf(values) }))
    const unticked = { intent: "submit", idempotencyToken: world.idempotencyToken() }
    expect(await send(ownerAction, owner, unticked)).toMatchObject({ status: 400 })
    expect(await send(ownerAction, owner, { ...unticked, pledge: "on" })).toMatchObject({ status: 302 })
    expect(
      await send(ownerAction, owner, { intent: "publish", idempotencyToken: world.idempotencyToken() }),
    ).toMatchObject({
      status: 404,
    })
    const approve = { intent: "approve", idempotencyToken: world.idempotencyToken() }
    expect(await send(reviewAction, reviewer, approve)).toMatchObject({ status: 302 })
    const publisher = await makeStaff(world, "operation-publish")
    world.clock.advance(6 * 60_000)
    const publish = { intent: "publish", idempotencyToken: world.idempotencyToken() }
    expect(await send(reviewAction, publisher, publish)).toMatchObject({ status: 409 })
    const wrong = { ...publish, currentPassword: "not the password" }
    expect(await send(reviewAction, publisher, wrong)).toMatchObject({ status: 409 })
    const right = { ...publish, currentPassword: "correct horse battery staple" }
    expect(await send(reviewAction, publisher, right)).toMatchObject({ status: 302 })
    expect(await publicRequest(world.services, ANONYMOUS, id)).toMatchObject({ state: "open" })
  })
})
