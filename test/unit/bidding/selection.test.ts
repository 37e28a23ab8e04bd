import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Contest,
  candidates,
  decideDecline,
  decideOpened,
  decideSelection,
  type RankedQuote,
  rankLowest,
  selectable,
} from "#app/modules/bidding/selection/selection.rules.ts"
import { policies } from "./policies.ts"

const AT = new Date("2024-03-04T01:00:00Z")
const quotesOf = (amounts: readonly (number | "invalid")[]): RankedQuote[] =>
  rankLowest(
    amounts.map((amount, n) => ({
      agencyId: `a${n}`,
      agencyName: `机构 ${n}`,
      amountFen: amount === "invalid" ? 0 : amount,
      submittedAt: new Date(AT.getTime() + n),
      invalid: amount === "invalid" ? "broken-seal" : undefined,
    })),
  )
const SOCIAL = { fiscal: 0, stateOwned: 0, social: 100 }
const FISCAL = { fiscal: 100, stateOwned: 0, social: 0 }
const contest = (amounts: readonly (number | "invalid")[], over: Partial<Contest> = {}): Contest => ({
  method: "lowest-price",
  funds: SOCIAL,
  ceilingFen: 5_000_000,
  quotes: quotesOf(amounts),
  declined: [],
  ...over,
})
const gone = (...ids: string[]) => ids.map(agencyId => ({ agencyId }))

describe("ranking", () => {
  it("shares a rank among equals and skips the next", () => {
    expect(quotesOf([300, 200, 200, 400]).map(q => [q.agencyId, q.rank])).toEqual([
      ["a1", 1],
      ["a2", 1],
      ["a0", 3],
      ["a3", 4],
    ])
  })

  it("puts what does not count last, with rank 0", () => {
    expect(quotesOf(["invalid", 200]).map(q => [q.agencyId, q.rank])).toEqual([
      ["a1", 1],
      ["a0", 0],
    ])
  })

  const amounts = fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant("invalid" as const)), {
    maxLength: 12,
  })

  it("loses nobody, and a lower price never ranks behind a higher one", () => {
    fc.assert(
      fc.property(amounts, list => {
        const ranked = quotesOf(list)
        expect(ranked.map(q => q.agencyId).sort()).toEqual(list.map((_, n) => `a${n}`).sort())
        const valid = ranked.filter(q => !q.invalid)
        for (const a of valid) {
          expect(a.rank).toBe(1 + valid.filter(b => b.amountFen < a.amountFen).length)
        }
      }),
    )
  })

  it("does not depend on the order in which quotes came", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 7 }), order => {
        const ranked = rankLowest(order.map(n => ({ amountFen: Math.ceil(n / 2), submittedAt: AT, n })))
        expect(ranked.map(q => q.amountFen)).toEqual([1, 1, 2, 2, 3, 3, 4])
      }),
    )
  })

  it("ends every contest by giving up, each agency asked once at most", () => {
    fc.assert(
      fc.property(amounts, list => {
        let state = contest(list)
        for (let round = 0; round <= list.length; round++) {
          const next = decideDecline(state)
          if (next.kind === "fail") {
            expect(candidates(state)).toEqual([])
            return
          }
          const asked = next.kind === "select" ? next.quote : selectable(state)[0]
          expect(state.declined.map(d => d.agencyId)).not.toContain(asked?.agencyId)
          state = { ...state, declined: [...state.declined, { agencyId: asked?.agencyId ?? "" }] }
        }
        throw new Error("the contest does not end")
      }),
    )
  })
})

describe("after the opening", () => {
  it.each([
    { name: "one lowest price is selected", amounts: [300, 200], kind: "select" },
    { name: "a single quote of social money is selected", amounts: [300], kind: "select" },
    { name: "tied lowest prices wait for the owner", amounts: [200, 200, 300], kind: "owner" },
    { name: "ties further back do not matter", amounts: [200, 300, 300], kind: "select" },
    {
      name: "owner's choice waits for the owner",
      amounts: [200],
      over: { method: "owner-choice" },
      kind: "owner",
    },
    { name: "public money needs three", amounts: [200, 300], over: { funds: FISCAL }, kind: "fail" },
    { name: "three that count", amounts: [200, 300, "invalid"], over: { funds: FISCAL }, kind: "fail" },
    { name: "public money with three", amounts: [200, 300, 400], over: { funds: FISCAL }, kind: "select" },
    {
      name: "a direct choice with public money needs one",
      amounts: [200],
      over: { funds: FISCAL, method: "owner-choice" },
      kind: "owner",
    },
    { name: "nothing that counts fails", amounts: ["invalid"], kind: "fail" },
  ] as { name: string; amounts: (number | "invalid")[]; over?: Partial<Contest>; kind: string }[])(
    "$name",
    ({ amounts, over, kind }) => {
      expect(decideOpened(contest(amounts, over), policies).kind).toBe(kind)
    },
  )
})

describe("giving up", () => {
  it.each([
    { name: "to the second rank", amounts: [100, 200, 300], declined: ["a0"], next: ["select", "a1"] },
    {
      name: "to the owner when the second rank is tied",
      amounts: [100, 200, 200],
      declined: ["a0"],
      next: ["owner"],
    },
    { name: "to the other of two tied", amounts: [100, 100, 300], declined: ["a0"], next: ["select", "a1"] },
    {
      name: "past what does not count",
      amounts: [100, "invalid", 300],
      declined: ["a0"],
      next: ["select", "a2"],
    },
    { name: "to nobody", amounts: [100, "invalid"], declined: ["a0"], next: ["fail"] },
  ] as { name: string; amounts: (number | "invalid")[]; declined: string[]; next: string[] }[])(
    "passes $name",
    ({ amounts, declined, next }) => {
      const decided = decideDecline(contest(amounts, { declined: gone(...declined) }))
      const who = decided.kind === "select" ? [decided.quote.agencyId] : []
      expect([decided.kind, ...who]).toEqual(next)
    },
  )

  it("goes back to the owner by owner's choice even when one agency is left", () => {
    const left = contest([100, 200], { method: "owner-choice", declined: gone("a0") })
    expect(decideDecline(left)).toEqual({ kind: "owner" })
  })
})

describe("the owner's choice", () => {
  const choose = (agencyId: string, over: Partial<Contest> = {}, reason = "熟悉现场") =>
    decideSelection(
      contest([100, 200, "invalid"], { method: "owner-choice", ...over }),
      { agencyId, reason },
      policies,
    )

  it("takes any quote that counts, at its own price", () => {
    expect(choose("a1")).toMatchObject({ ok: true, value: { amountFen: 200 } })
  })

  it.each(["a2", "a9", ""])("refuses %s", agencyId => {
    expect(choose(agencyId)).toMatchObject({
      ok: false,
      error: { code: "not-selectable", field: "agencyId" },
    })
  })

  it("refuses who has given up, and an empty reason", () => {
    expect(choose("a1", { declined: gone("a1") })).toMatchObject({ error: { code: "not-selectable" } })
    expect(choose("a1", {}, "  ")).toMatchObject({ error: { code: "reason-required", field: "reason" } })
  })

  it("refuses a direct choice with public money above the line, and takes it on the line", () => {
    const line = 10_000_000
    expect(choose("a1", { funds: FISCAL, ceilingFen: line + 1 })).toMatchObject({
      error: { code: "direct-over-limit" },
    })
    expect(choose("a1", { funds: FISCAL, ceilingFen: line }).ok).toBe(true)
  })

  it("takes only the tied best by lowest price", () => {
    const tied = contest([100, 100, 200])
    expect(selectable(tied).map(q => q.agencyId)).toEqual(["a0", "a1"])
    const refused = decideSelection(tied, { agencyId: "a2", reason: "想选它" }, policies)
    expect(refused).toMatchObject({ error: { code: "not-selectable" } })
  })
})
