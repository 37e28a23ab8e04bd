import { describe, expect, it } from "vitest"
import { AGENCY_STATES, HOLD_KINDS } from "#app/modules/directory/agency.ts"
import { measureMachine } from "#app/modules/measures/measure.machine.ts"
import {
  canPropose,
  checkProposal,
  endAfter,
  measureDueAt,
  monthsOf,
} from "#app/modules/measures/measure.rules.ts"
import { MEASURE_STATES } from "#app/modules/measures/measure.ts"
import { policies } from "../bidding/policies.ts"

describe("the states of a measure", () => {
  const table: Record<string, Record<string, string>> = {
    told: { state: "to-decide", "time-out": "to-decide" },
    "to-decide": { impose: "in-force", drop: "dropped" },
    "in-force": { object: "objected", end: "ended", lift: "lifted" },
    objected: { uphold: "undone", reject: "in-force", "reject-ended": "ended", end: "objected" },
    ended: {},
    lifted: {},
    dropped: {},
    undone: {},
  }
  const events = [
    ...["state", "time-out", "impose", "drop", "object", "end", "lift"],
    ...["uphold", "reject", "reject-ended"],
  ] as Parameters<typeof measureMachine.next>[1][]
  it.each(MEASURE_STATES.flatMap(state => events.map(event => ({ state, event }))))(
    "$state × $event",
    ({ state, event }) => expect(measureMachine.next(state, event)).toBe(table[state]?.[event]),
  )
  it("begin with the notice of the intent", () => expect(measureMachine.initial).toBe("told"))
})

describe("a proposal", () => {
  it("needs a place on the list that is not lost already", () => {
    expect(AGENCY_STATES.filter(canPropose)).toEqual(["listed", "change-in-check", "warned", "suspended"])
    expect(checkProposal("removed", { kind: "warn", reason: "gave-up" })).toMatchObject({
      error: { code: "wrong-state", params: { state: "removed" } },
    })
  })

  it("rests on a reason of its kind", () => {
    const fits = HOLD_KINDS.map(kind => checkProposal("listed", { kind, reason: "false-documents" }).ok)
    expect(fits).toEqual([false, true, true])
    expect(checkProposal("listed", { kind: "remove", reason: "very-late" })).toMatchObject({
      error: { code: "reason-not-for-kind", field: "reason" },
    })
  })

  it("takes effect before anybody was heard as a suspension only", () => {
    const urgent = { reason: "punished" as const, urgentReason: "现场继续作业会造成危险。" }
    expect(checkProposal("listed", { kind: "suspend", ...urgent }).ok).toBe(true)
    expect(checkProposal("listed", { kind: "remove", ...urgent })).toMatchObject({
      error: { code: "urgent-suspension-only", field: "urgentReason" },
    })
    expect(checkProposal("listed", { kind: "remove", reason: "punished" }).ok).toBe(true)
  })
})

describe("the length of a measure", () => {
  // The default rules: a warning of 6 months, suspensions of 3, 6 and 12, a removal of 12 to 36.
  const months = (...[kind, earlier, chosen]: [(typeof HOLD_KINDS)[number], number, number?]) => {
    const found = monthsOf(kind, earlier, chosen, policies)
    return found.ok ? found.value : found.error
  }

  it("of a warning is the rule's, whatever was chosen", () => {
    expect(months("warn", 3, 1)).toBe(6)
  })

  it("of a suspension grows with those before it", () => {
    expect([0, 1, 2, 3].map(earlier => months("suspend", earlier))).toEqual([3, 6, 12, 12])
  })

  it("of a removal is chosen within the bounds, both of them included, and the shortest without a choice", () => {
    const [min, max] = [12, 36]
    expect([undefined, min, max].map(chosen => months("remove", 0, chosen))).toEqual([min, min, max])
    for (const chosen of [min - 1, max + 1]) {
      const refused = { code: "removal-months", field: "months", params: { min, max } }
      expect(months("remove", 0, chosen)).toMatchObject(refused)
    }
  })

  it("ends with the beginning of the day so many months later, by the district's clock", () => {
    // 16:30 UTC is half past midnight of the next day in the district.
    expect(endAfter(new Date("2024-01-30T16:30:00Z"), 1)).toEqual(new Date("2024-02-28T16:00:00Z"))
    expect(endAfter(new Date("2024-03-04T01:00:00Z"), 6)).toEqual(new Date("2024-09-03T16:00:00Z"))
  })
})

it("time has to do with a measure only until the statement was due", () => {
  const statementBy = new Date("2024-03-11T09:00:00Z")
  const due = MEASURE_STATES.filter(state => measureDueAt({ state, statementBy }) !== undefined)
  expect(due).toEqual(["told"])
  expect(measureDueAt({ state: "told", statementBy })).toBe(statementBy)
})
