import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { PostingModel } from "#models/payments/posting.server.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { database } from "../../../scripts/services/database.ts"
import { findOrInstall, type Place, type Running } from "../../../scripts/services/engine.ts"
import { machine } from "../../../scripts/services/lookup.ts"
import { freePort, until } from "../../../scripts/services/port.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { runToNotice } from "../../support/bids.ts"
import { type Door, makeDoor } from "../../support/http/door.ts"
import { AFTER_NOTICE, makeConfirmedContract } from "../../support/http/matrix-world.ts"
import { formIn, plain } from "../../support/http/page-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { limit } from "../../support/limits.ts"
import { type Member, makeEnterprise, someone } from "../../support/people.ts"
import { databaseUri, openWorld, type World } from "../../support/world.ts"

const LONG = { withinMs: limit(60_000) }
const AWAY = "搜索服务暂时不可用"

describe("while Meilisearch is away", () => {
  let world: World
  let site: Site
  let door: Door
  const name = "示例灯塔环境咨询有限公司"

  beforeAll(async () => {
    world = await openWorld()
    await prepareSearch(world.services)
    await makeListedAgency(world, { name })
    await world.settle()
    door = await makeDoor(world.services.env.MEILI_URL)
    site = await openSite(world, { MEILI_URL: door.url })
  })
  afterAll(async () => {
    await site?.stop()
    await door?.shut()
    await world?.close()
  })

  const search = () => site.as().get(`/agencies?q=${encodeURIComponent("灯塔")}`)

  it("the search answers from the database and says so; with the engine it says nothing", async () => {
    const without = await search()
    expect(without.status).toBe(200)
    expect(plain(without.text)).toContain(name)
    expect(plain(without.text)).toContain(AWAY)
    for (const page of ["/", "/agencies", "/agencies?field=environment&sort=name", "/requests", "/items"]) {
      expect((await site.as().get(page)).status, page).toBe(200)
    }
    door.open()
    const answered = plain((await search()).text)
    expect(answered).toContain(name)
    expect(answered).not.toContain(AWAY)
  })
})

describe("while the payment provider is away", () => {
  let world: World
  let site: Site
  let door: Door
  let manager: Member
  let contract: string

  beforeAll(async () => {
    world = await openWorld()
    const { owner, winner, requestId } = await runToNotice(world)
    await world.moveTo(AFTER_NOTICE)
    manager = (await someone(world, owner.person._id)) as Member
    const bidder = (await someone(world, winner.person._id)) as Member
    contract = (await makeConfirmedContract(world, { manager, bidder }, requestId)).contract
    await world.settle()
    door = await makeDoor(world.services.env.STRIPE_API_BASE ?? "")
    site = await openSite(world, { STRIPE_API_BASE: door.url, BACKGROUND: "1" })
  })
  afterAll(async () => {
    await site?.stop()
    await door?.shut()
    await world?.close()
  })

  it("a payment stays pending, and goes on by itself when the provider is back", async () => {
    const client = site.as(manager)
    const { text } = await client.get(`/desk/contracts/${contract}`)
    const form = formIn(text, "card", { amount: "1,000" })
    const [started, again] = [
      await client.post(`/desk/contracts/${contract}`, form),
      await client.post(`/desk/contracts/${contract}`, form),
    ]
    expect(started.status).toBe(302)
    expect(again.location).toBe(started.location)
    const paymentId = started.location?.split("/").at(-1) ?? ""
    const payment = () => raw(PaymentModel).findOne({ _id: paymentId })
    const effect = () => raw(EffectModel).findOne({ kind: "payment.open-checkout" })
    await until("two tries", async () => ((await effect())?.attempts ?? 0) >= 2, LONG)
    expect(await payment()).toMatchObject({ state: "pending", amountFen: 100_000 })
    expect(plain((await client.get(`/desk/payments/${paymentId}`)).text)).toMatch(/待|等/)
    expect((await client.get(`/simulated-payments/${paymentId}`)).status).toBe(404)

    door.open()
    await until("the payment to be open", async () => (await payment())?.state === "created", LONG)
    const simulated = formIn((await client.get(`/simulated-payments/${paymentId}`)).text, undefined, {
      result: "succeeded",
    })
    expect((await client.post(`/simulated-payments/${paymentId}`, simulated)).status).toBe(302)
    expect(await payment()).toMatchObject({ state: "succeeded" })
    expect((await client.post(`/simulated-payments/${paymentId}`, simulated)).status).toBe(404)
    expect(await raw(PostingModel).countDocuments({ contractId: contract })).toBe(1)
  })
})

describe("while the database is away", () => {
  let folder: string
  let place: Place
  let engine: Running
  let world: World
  let site: Site
  let owner: Member

  const start = async () => {
    const lookup = { ...machine, env: { ...machine.env, MONGODB_URI: undefined } }
    return database.start(await findOrInstall(database, place.report, lookup), place)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "away-"))
    const report = makeReport(() => undefined)
    const logFile = join(folder, "database.log")
    place = { port: await freePort(), dataDir: folder, logFile, meiliKey: "", report }
    engine = await start()
    world = await openWorld({ MONGODB_URI: databaseUri(engine.url, "away") })
    owner = await makeEnterprise(world)
    site = await openSite(world)
  })
  afterAll(async () => {
    await site?.stop()
    await world?.close()
    await engine?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it("every page answers 503 with words, and works again without a restart", async () => {
    const client = site.as(owner)
    expect((await client.get("/desk")).status).toBe(200)
    const entries = await raw(JournalEntryModel).countDocuments()
    await engine.stop()
    const asked = ["/", "/agencies", "/desk", "/desk/inbox", "/requests.data", "/en/deals", "/healthz"]
    const down = await Promise.all(asked.map(path => client.get(path)))
    expect(down.map(({ status }, n) => [asked[n], status])).toEqual(asked.map(path => [path, 503]))
    const page = down[0]?.text ?? ""
    expect(plain(page)).toContain("暂时无法访问")
    expect(page).not.toMatch(/Mongo|ECONN|at .+\.js:/)
    const form = { intent: "person", idempotencyToken: world.idempotencyToken(), name: "新名" }
    expect((await client.post("/desk/profile", form)).status).toBe(503)

    engine = await start()
    await until("the pages", async () => (await client.get("/desk")).status === 200, LONG)
    for (const path of asked) expect((await client.get(path)).status, path).toBe(200)
    process.kill(site.pid, 0)
    expect(await raw(JournalEntryModel).countDocuments()).toBe(entries)
  })
})
