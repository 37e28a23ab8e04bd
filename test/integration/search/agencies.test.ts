import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parseAgencyQuestion } from "#app/modules/search/agency-question.ts"
import { searchAgencies } from "#app/modules/search/agency-search.server.ts"
import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import { meilisearchEngine } from "#app/platform/search/search-engine.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { tellMeasure, URGENT } from "../../support/lifecycle.ts"
import { makeStaff } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
const ids: Record<string, string> = {}
beforeAll(async () => {
  world = await openWorld()
  const list = [
    { name: "示例青禾环境科技有限公司", itemCodes: ["ZJ001"], region: "jindong" },
    { name: "示例云杉测绘有限公司", itemCodes: ["ZJ019"], region: "elsewhere" },
    { name: "示例石榴水利咨询有限公司", itemCodes: ["ZJ006", "ZJ003"], region: "zhejiang" },
  ] as const
  for (const { name, itemCodes, region } of list) {
    const made = await makeListedAgency(world, { name, itemCodes: [...itemCodes], region })
    ids[name.slice(2, 4)] = made.agencyId
    world.clock.advance(60_000)
  }
  await world.settle()
})
afterAll(() => world.close())

const ask = (query: string, services: Services = world.services) =>
  searchAgencies(services, parseAgencyQuestion(new URLSearchParams(query)), "zh")
const names = async (query: string, services?: Services) =>
  (await ask(query, services)).rows.map(row => row.name.slice(2, 4))

describe("search of agencies", () => {
  it.each([
    "环评",
    "环境影响评价",
    "環評",
    "環境影響",
    "huanping",
    "HUANPING",
    "EIA",
    "qinghe",
    "青禾",
    "hp",
  ])("finds the agency for environmental assessment by %s", async q => {
    expect(await names(`q=${encodeURIComponent(q)}`)).toContain("青禾")
    expect(await names(`q=${encodeURIComponent(q)}`)).not.toContain("云杉")
  })

  it("says why", async () => {
    expect((await ask("q=环评")).rows[0]).toMatchObject({ matched: ["item", "qualification"] })
    expect((await ask("q=青禾")).rows[0]?.matched).toContain("name")
  })

  it("falls back on the sound when nothing is written so, and says it", async () => {
    const found = await ask("q=清河")
    expect(found).toMatchObject({ isNear: true, isPlain: false })
    expect(found.rows.map(r => r.id)).toContain(ids.青禾)
  })

  it("narrows by field, region and certificate, with counts", async () => {
    const all = await ask("")
    expect(all.window.total).toBe(3)
    expect(all.counts.fields).toMatchObject({ environment: 2, survey: 1, "water-soil": 1 })
    expect(all.counts.regions).toEqual({ jindong: 1, elsewhere: 1, zhejiang: 1 })
    expect(await names("field=survey")).toEqual(["云杉"])
    expect((await names("region=zhejiang&region=jindong")).sort()).toEqual(["石榴", "青禾"])
    expect(await names("certificate=mapping-licence")).toEqual(["云杉"])
    expect(all.certificates.find(c => c.id === "mapping-licence")).toMatchObject({ count: 1 })
    expect(await names("item=ZJ006")).toEqual(["石榴"])
  })

  it("sorts by name and by time, never by region", async () => {
    expect(await names("sort=name")).toEqual(["青禾", "石榴", "云杉"])
    expect(await names("sort=newest")).toEqual(["石榴", "云杉", "青禾"])
  })

  it("gives nothing for nonsense", async () => {
    expect(await ask("q=zzqqxx")).toMatchObject({ rows: [], window: { total: 0 } })
  })

  it("does not hold what waits, what left, and what is private", async () => {
    await makeAgencyInCheck(world, { name: "示例等候环境有限公司" })
    await world.settle()
    expect(await names("q=等候")).toEqual([])
    const raw = await world.services.search.search<Record<string, unknown>>("agencies", "", {})
    expect(raw?.hits).toHaveLength(3)
    expect(JSON.stringify(raw)).not.toMatch(/13812345678|contact|uscc|sha256/)
    expect(raw?.hits.every(hit => typeof hit.rev === "number")).toBe(true)
  })

  it("forgets an agency that left the list", async () => {
    const { agencyId } = await makeListedAgency(world, { name: "示例白鹭环境有限公司" })
    await world.settle()
    expect(await names("q=白鹭")).toEqual(["白鹭"])
    await tellMeasure(world, await makeStaff(world, "operation-publish"), agencyId, URGENT)
    await world.settle()
    expect((await ask("q=白鹭")).rows).toEqual([])
  })

  it("is built anew to the same", async () => {
    const before = await names("sort=name")
    expect(await rebuildAgencyIndex(world.services)).toBe(before.length)
    expect(await names("sort=name")).toEqual(before)
    expect(await names("q=huanping")).toEqual(["青禾"])
  })

  it("answers from the database with a notice when the engine is away", async () => {
    const env = { ...world.services.env, MEILI_URL: "http://127.0.0.1:9" }
    const services = { ...world.services, search: meilisearchEngine(env, () => undefined) }
    const found = await ask("q=环评", services)
    expect(found.isPlain).toBe(true)
    expect(found.rows.map(r => r.id)).toEqual([ids.青禾])
    expect(await names("field=survey", services)).toEqual(["云杉"])
    expect(await names("certificate=mapping-licence", services)).toEqual(["云杉"])
    expect(await names("q=.*", services)).toEqual([])
  })
})
