import { describe, expect, it } from "vitest"
import type { PublicRequestView } from "#app/modules/requests/reading/request-queries.server.ts"
import { OpenedQuotes } from "#app/modules/requests/ui/opened-quotes.tsx"
import { renderPage } from "../ui/render.tsx"

const AT = new Date("2024-03-18T01:00:00Z")
type Opening = NonNullable<PublicRequestView["opening"]>
type Quote = Opening["quotes"][number]

const quote = (agencyId: string, rank: number, changes: Partial<Quote> = {}): Quote => ({
  ...{ agencyId, agencyName: `示例机构${agencyId}`, rank, amountFen: 4_000_000, submittedAt: AT },
  ...changes,
})
const selected = {
  agencyId: "a",
  agencyName: "示例机构a",
  amountFen: 4_000_000,
  selectedAt: AT,
  confirmBy: AT,
}

/** What stands in the table beside each agency. */
async function remarks(quotes: Quote[], changes: Partial<Opening> = {}): Promise<string[]> {
  const opening = { openedAt: AT, quotes, declinedIds: [], ...changes }
  const request = { ceilingFen: 4_800_000, method: "lowest-price" as const }
  const { html } = await renderPage({
    Component: () => <OpenedQuotes request={request} opening={opening} now={AT} />,
  })
  const rows = html.split("<tr").slice(2)
  return rows.map(row => /data-label="说明">(?:<div class="cell">)?([^<]*)/.exec(row)?.[1] ?? "?")
}

describe("beside an opened quote stands", () => {
  it("the lowest for the first alone", async () => {
    expect(await remarks([quote("a", 1), quote("b", 2), quote("c", 3)])).toEqual(["最低价", "", ""])
  })

  it("tied for those who share a rank, the first or another", async () => {
    expect(await remarks([quote("a", 1), quote("b", 1), quote("c", 3)])).toEqual(["并列", "并列", ""])
    expect(await remarks([quote("a", 1), quote("b", 2), quote("c", 2)])).toEqual(["最低价", "并列", "并列"])
  })

  it("that it was given up, whatever its rank", async () => {
    expect(await remarks([quote("a", 1), quote("b", 2)], { declinedIds: ["a"] })).toEqual(["已放弃", ""])
  })

  it("the owner's choice only where the owner gave a reason", async () => {
    const quotes = [quote("a", 1), quote("b", 1)]
    const chosen = { ...selected, reason: "熟悉现场" }
    expect(await remarks(quotes, { selection: chosen })).toEqual(["业主选取", "并列"])
    expect(await remarks([quote("a", 1)], { selection: selected })).toEqual(["最低价"])
  })

  it("why it does not count, without a rank and without a tie", async () => {
    const broken = quote("b", 0, { invalid: "broken-seal", amountFen: 0 })
    const late = quote("c", 0, { invalid: "above-ceiling", amountFen: 9_000_000 })
    const [first, ...others] = await remarks([quote("a", 1), broken, late])
    expect(first).toBe("最低价")
    expect(others[0]).toContain("无法开启")
    expect(others[1]).toContain("限价")
  })
})
