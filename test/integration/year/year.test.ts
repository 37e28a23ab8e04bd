import { beforeAll, describe, expect, test } from "vitest"
import { AGENCY_STATES } from "#app/modules/directory/agency.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import type { Outcome } from "../../../scripts/year/outcome/outcome.ts"
import { type Simulation, simulate } from "../../../scripts/year/simulate.ts"
import { countedAgencies, QUICK_YEAR, type YearSize } from "../../../scripts/year/stories.ts"
import { openEmptyWorld } from "../../support/world.ts"

/** Six agencies for four months: enough to be returned, to claim a listing, to be refused by a department, to change, to renew and to be asked whether they still work. */
const FOUR_MONTHS: YearSize = {
  ...{
    firstDay: "2024-01-02",
    lastDay: "2024-04-30",
    renewedDays: 365,
    dormancyMonths: 2,
    hasExperts: false,
  },
  stories: {
    calm: 1,
    "claims-listing": 1,
    "department-refuses": 1,
    "returned-once": 1,
    "lapses-and-renews": 1,
    changes: 1,
  },
}

/** A simulation in a world of its own, with a key of its own; it refuses a journal that differs from the state by itself. */
async function play(size: YearSize, FIELD_KEY: string): Promise<Simulation> {
  const world = await openEmptyWorld({ FIELD_KEY })
  const { services, clock } = world
  try {
    return await simulate({ services, clock, size, report: makeReport(() => undefined) })
  } finally {
    await world.close()
  }
}

test("a simulation played twice says the same in every entry, but for salts, keys and ciphertexts", async () => {
  const first = await play(FOUR_MONTHS, "the first key of the tests of this project")
  const second = await play(FOUR_MONTHS, "the other key of the tests of this project")
  expect(second.outcome).toEqual(first.outcome)
  expect(second.digest).toBe(first.digest)
  expect(first.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(first.outcome.happened).toMatchObject({
    "sent back with defects": 1,
    "items on again after a renewal": 1,
    "agencies claimed from the city's list": 1,
    "licences that a department refused to confirm": 1,
  })
})

describe("the demonstration year", () => {
  let outcome: Outcome

  beforeAll(async () => {
    outcome = (await play(QUICK_YEAR, "a key for the tests of this project only")).outcome
  })

  test("ends with the agencies that take part, and with some in every other state", () => {
    const { participating, byState, experts } = outcome
    expect(participating).toBe(countedAgencies(QUICK_YEAR))
    expect(Object.keys(byState).sort()).toEqual([...AGENCY_STATES].sort())
    expect(experts).toEqual({ published: 15, fields: 9 })
  })

  test("tells of defects, renewals, silence, measures and objections, each at least once", () => {
    const { happened } = outcome
    expect(Object.entries(happened).filter(([, n]) => n === 0)).toEqual([])
    expect(happened["sent back with defects"]).toBeGreaterThanOrEqual(5)
    expect(happened["objections to measures upheld"]).toBe(1)
  })
})
