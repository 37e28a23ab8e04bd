import { beforeAll, describe, expect, test } from "vitest"
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
    expect(second).toEqual(first)
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(lines.filter(line => line.includes("journal proved"))).toHaveLength(2)
  })

  test("ends with the agencies that take part, and with some in every other state", () => {
    expect(outcome().participating).toBe(countedAgencies(QUICK_YEAR))
    const { byState } = outcome()
    for (const state of ["listed", "change-in-check", "draft", "in-check", "returned", "suspended"]) {
      expect([state, (byState[state] ?? 0) > 0]).toEqual([state, true])
    }
  })

  test("tells of defects, of changes, and of items that went off and on", () => {
    const { events } = outcome()
    expect(events["agency.returned"]).toBeGreaterThanOrEqual(4)
    expect(events["agency.changed"]).toBeGreaterThanOrEqual(3)
    expect(events["agency.items-switched"]).toBeGreaterThanOrEqual(3)
  })
})
