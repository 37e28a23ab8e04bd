import { afterAll, beforeAll, expect, it } from "vitest"
import { suspendOrganisation } from "#app/modules/accounts/suspend.server.ts"
import { agenciesToCount } from "#app/modules/directory/agency-list.server.ts"
import type { FigureId } from "#app/modules/figures/figure.ts"
import { figuresPage } from "#app/modules/figures/figures-queries.server.ts"
import { instantAt, localYear } from "#app/shared/time/zone.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { makeExpert } from "../../support/experts.ts"
import { makeStaff, must } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function rowsOf(id: FigureId, year = 2024) {
  const page = await figuresPage({ ...world.services }, year, world.clock.now())
  const figure = page.figures.find(one => one.id === id)
  return {
    page,
    total: figure?.total,
    rows: Object.fromEntries(figure?.rows.map(r => [r.key, r.value]) ?? []),
  }
}

it("are counted from what the commands wrote, over time and now", async () => {
  const [kept, gone] = [await makeListedAgency(world), await makeListedAgency(world)]
  const officer = await makeStaff(world, "operation-publish")
  await makeExpert(world, officer)
  await makeExpert(world, officer, "submitted")
  const listed = (await agenciesToCount()).filter(({ status }) => status === "listed")
  expect(listed).toHaveLength(2)
  // With a clock that stands, entries are a millisecond apart and so ahead of it.
  world.clock.advance(60_000)
  const march = await rowsOf("agencies-by-month")
  expect(march.rows).toEqual({ "2024-01": 0, "2024-02": 0, "2024-03": 2 })
  expect(march.page).toMatchObject({
    participating: { numerator: 2, denominator: 2 },
    experts: 1,
    expertFields: 1,
  })

  await world.moveTo(instantAt("2024-05-06", "10:00"))
  const supervision = await makeStaff(world, "supervision")
  const action = {
    id: gone.agencyId,
    action: "suspend" as const,
    code: "security" as const,
    reason: "核实身份",
  }
  must(await suspendOrganisation(world.services, supervision.actor, action, world.idempotencyToken()))
  world.clock.advance(60_000)
  const may = await rowsOf("agencies-by-month")
  expect(may.rows).toEqual({ "2024-01": 0, "2024-02": 0, "2024-03": 2, "2024-04": 2, "2024-05": 1 })
  expect(may.total).toBe(2)
  expect((await rowsOf("agencies-by-status")).rows).toMatchObject({ listed: 1, suspended: 1 })
  const field = await rowsOf("agencies-by-field")
  expect(field.total).toBe(1)
  const fields = (await agenciesToCount()).find(a => a.uscc === kept.organisation.uscc)?.fields ?? []
  expect(fields.length).toBeGreaterThan(0)
  for (const id of fields) expect(field.rows[id]).toBe(1)
  expect((await rowsOf("experts-by-field")).rows).toMatchObject({ survey: 1, energy: 0 })
  expect(field.page.years).toEqual([localYear(world.clock.now())])
})
