import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { saveOrganisation } from "#app/modules/application/steps/save-organisation.server.ts"
import { decideMeasure } from "#app/modules/measures/decide-measure.server.ts"
import { liftMeasure } from "#app/modules/measures/lift-measure.server.ts"
import { stateOnMeasure } from "#app/modules/measures/state-on-measure.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { loader as root } from "#app/root.tsx"
import * as profile from "#app/routes/agencies+/$id.tsx"
import { ok } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { agencyFacts, makeListedAgency } from "../../support/agencies.ts"
import { makeDeal } from "../../support/contracts.ts"
import { queriesOf } from "../../support/count-queries.ts"
import { tellMeasure } from "../../support/lifecycle.ts"
import { makeEnterprise, makeStaff, must, routeArgs, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "vetting")
})
afterAll(() => world.close())

type Args = Parameters<typeof profile.loader>[0]
type Agency = Awaited<ReturnType<typeof makeListedAgency>>

const argsFor = (id: string, cookie?: string, query = "") =>
  routeArgs(world, `/agencies/${id}${query}`, { cookie, params: { id } }) as Args
const pageOf = (id: string, cookie?: string, query = "") => profile.loader(argsFor(id, cookie, query))
const LISTED = "通过核验，入驻名录"
const happened = async (id: string) => (await pageOf(id)).view.history.map(line => line.title)

async function proposeChange({ actor, ...member }: Agency, changes: Partial<ReturnType<typeof agencyFacts>>) {
  const { itemCodes: _items, servesRegions: _regions, ...facts } = agencyFacts({ actor, ...member })
  must(await startAgencyChange(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
  const form = {
    intent: "save-organisation" as const,
    idempotencyToken: world.idempotencyToken(),
    ...facts,
    ...changes,
  }
  must(await saveOrganisation(world.services, actor, form))
}

async function approve({ actor, agencyId }: Agency) {
  must(await submitAgency(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
  must(
    await approveAgency(world.services, officer.actor, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
}

/** A measure that was told, answered and imposed by another person. */
async function impose(agency: Agency, changes: Parameters<typeof tellMeasure>[3] = {}) {
  const { services } = world
  const measureId = await tellMeasure(
    world,
    await makeStaff(world, "operation-publish"),
    agency.agencyId,
    changes,
  )
  must(
    await stateOnMeasure(services, agency.actor, {
      measureId,
      text: "已经整改完毕。",
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  const decider = await makeStaff(world, "supervision")
  const decision = {
    intent: "decide" as const,
    outcome: "impose" as const,
    text: "属实。",
    months: undefined,
  }
  must(
    await decideMeasure(services, decider.actor, {
      ...decision,
      idempotencyToken: world.idempotencyToken(),
      measureId,
    }),
  )
  return { measureId, decider }
}

describe("the profile of an agency", () => {
  it("asks the database at most four times, the root of the page and its deals included", async () => {
    const { agencyId } = await makeListedAgency(world)
    await makeDeal(world, { agencyId })
    const ask = async () => {
      await root(argsFor(agencyId))
      return pageOf(agencyId)
    }
    // The names of the catalogue are remembered for a while by the process.
    const page = await ask()
    expect(page.dealt).toMatchObject({
      total: 1,
      periods: [{ count: 1, amountFen: page.deals[0]?.amountFen }],
    })
    expect(page.agency.soonDays).toBe(60)
    const asked = await queriesOf(ask)
    expect(asked.some(query => query === "find journal")).toBe(true)
    expect(asked.length, asked.join(", ")).toBeLessThanOrEqual(4)
  })

  it("shows nothing of a change before it was approved, and then what changed when", async () => {
    const agency = await makeListedAgency(world)
    await proposeChange(agency, { legalRepresentative: "周某某", address: "金华市金东区新址路 9 号" })
    expect(JSON.stringify(await pageOf(agency.agencyId))).not.toMatch(/周某某|新址路/)
    await approve(agency)
    const [changed, ...before] = (await pageOf(agency.agencyId)).view.history
    expect(changed).toMatchObject({
      title: "资料变更经核验生效",
      more: [
        "法定代表人由“钱某”改为“周某某”",
        "地址由“金华市金东区示例路 2 号”改为“金华市金东区新址路 9 号”",
      ],
    })
    expect(before.map(line => line.title)).toEqual([LISTED])
  })

  it("keeps the phone number for those signed in, and tells nobody that it changed", async () => {
    const agency = await makeListedAgency(world)
    await proposeChange(agency, { contactPhone: "13987654321", summary: "示例简介" })
    await approve(agency)
    const page = await pageOf(agency.agencyId)
    expect(JSON.stringify(page)).not.toMatch(/138\d{8}|139\d{8}|hone/)
    expect(page.view.history[0]?.more).toEqual(["更新了简介"])
    const owner = await makeEnterprise(world)
    expect((await pageOf(agency.agencyId, owner.cookie)).agency.contactPhone).toBe("13987654321")
  })

  it("offers owners and visitors to publish a request, and nobody else", async () => {
    const { agencyId, cookie } = await makeListedAgency(world)
    const owner = await makeEnterprise(world)
    expect((await pageOf(agencyId)).agency.mayPublish).toBe(true)
    expect((await pageOf(agencyId, owner.cookie)).agency.mayPublish).toBe(true)
    expect((await pageOf(agencyId, cookie)).agency.mayPublish).toBe(false)
    expect((await pageOf(agencyId, officer.cookie)).agency.mayPublish).toBe(false)
  })

  it("tells of a measure when it is in force, with its reason only while it is", async () => {
    const agency = await makeListedAgency(world)
    const { agencyId } = agency
    await tellMeasure(world, await makeStaff(world, "supervision"), agencyId, { reason: "gave-up" })
    expect(await happened(agencyId)).toEqual([LISTED])
    const { measureId, decider } = await impose(agency)
    const warned = await pageOf(agencyId)
    expect(warned.agency.holds).toMatchObject([{ kind: "warn", reason: "very-late" }])
    expect(warned.view.history[0]?.title).toMatch(/^预警：.+/)
    expect(JSON.stringify(warned)).not.toMatch(/gave-up|逾期二十日|整改/)
    must(
      await liftMeasure(world.services, decider.actor, {
        measureId,
        text: "已整改。",
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const freed = await pageOf(agencyId)
    expect(freed.agency.holds).toEqual([])
    expect(await happened(agencyId)).toEqual(["预警结束", "预警", LISTED])
    expect(JSON.stringify(freed)).not.toMatch(/very-late/)
  })

  it("reads entries that do not say which facts changed, and pages that are beyond the end", async () => {
    const agency = await makeListedAgency(world)
    const { agencyId } = agency
    const event = { agencyId, name: "示例机构", itemCodes: [], fields: [] }
    for (let n = 0; n < 12; n++) {
      const meta = {
        command: "approve-agency",
        actor: officer.actor,
        idempotencyKey: world.idempotencyToken(),
      }
      must(
        await commit(world.services, meta, async tx => {
          const doc = await tx.get(AgencyModel, agencyId)
          if (!doc) throw new Error("no such agency")
          await tx.put(AgencyModel, doc)
          tx.emit({ type: "agency.changed", ...event } as never)
          return ok(null)
        }),
      )
    }
    const { view, historyWindow } = await pageOf(agencyId)
    expect(view.history[0]).toMatchObject({ title: "资料变更经核验生效", more: [] })
    expect(historyWindow).toMatchObject({ total: 13, pages: 2 })
    const old = await pageOf(agencyId, undefined, "?page=99")
    expect(old.historyWindow.page).toBe(2)
    expect(old.view.history.at(-1)?.title).toBe(LISTED)
  })
})
