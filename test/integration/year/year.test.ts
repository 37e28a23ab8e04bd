import { beforeAll, describe, expect, test } from "vitest"
import { AGENCY_STATES } from "#app/modules/directory/agency.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import type { Outcome } from "../../../scripts/year/outcome.ts"
import { type Simulation, simulate } from "../../../scripts/year/simulate.ts"
import { countedAgencies, QUICK_YEAR } from "../../../scripts/year/stories.ts"
import { openWorld } from "../../support/world.ts"

const LONGEST_MS = 120_000
const runs: Simulation[] = []
const lines: string[] = []

/** A year in a world of its own; the simulation itself refuses a journal with a fault. */
async function play(): Promise<Simulation> {
  const world = await openWorld()
  const { services, clock } = world
  try {
    return await simulate({ services, clock, size: QUICK_YEAR, report: makeReport(line => lines.push(line)) })
  } finally {
    await world.close()
  }
}

function outcome(): Outcome {
  const [first] = runs
  if (!first) throw new Error("nothing was played")
  return first.outcome
}

beforeAll(async () => {
  runs.push(await play(), await play())
}, 2 * LONGEST_MS)

describe("the demonstration year", () => {
  test("played twice says the same in every entry, but for salts and ciphertexts", () => {
    const [first, second] = runs
    expect(second?.outcome).toEqual(first?.outcome)
    expect(second?.digest).toBe(first?.digest)
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(lines.filter(line => line.includes("journal proved"))).toHaveLength(2)
  })

  test("ends with the agencies that take part, and with some in every other state", () => {
    const { participating, byState, experts } = outcome()
    expect(participating).toBe(countedAgencies(QUICK_YEAR))
    expect(Object.keys(byState).sort()).toEqual([...AGENCY_STATES].sort())
    expect(experts).toEqual({ published: 15, fields: 9 })
  })

  test("tells of defects, renewals, silence, measures and objections, each at least once", () => {
    const { happened } = outcome()
    expect(Object.entries(happened).filter(([, n]) => n === 0)).toEqual([])
    expect(happened["sent back with defects"]).toBeGreaterThanOrEqual(5)
    expect(happened["objections to measures upheld"]).toBe(1)
  })
})
