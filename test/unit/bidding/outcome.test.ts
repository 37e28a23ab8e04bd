import { describe, expect, it } from "vitest"
import { outcomeOf } from "#app/modules/bidding/bid-outcome.rules.ts"
import { REQUEST_STATES } from "#app/modules/requests/request.ts"

const AT = new Date("2024-03-18T01:00:00Z")
const mine = { agencyId: "mine", status: "submitted" }
const sealed = { quotes: [], declined: [] }
const quotes = [{ agencyId: "mine" }, { agencyId: "other" }]
const opened = { openedAt: AT, quotes, declined: [] }

describe("what became of a quote, as its agency reads it", () => {
  it.each([
    { name: "is sealed while quotes are taken", request: { ...sealed, state: "open" }, outcome: "sealed" },
    { name: "is closed until the opening", request: { ...sealed, state: "closed" }, outcome: "closed" },
    {
      name: "waits for the owner's choice",
      request: { ...opened, state: "opened" },
      outcome: "waiting",
    },
    {
      name: "still waits while another agency is asked: it may yet give up",
      request: { ...opened, state: "awaiting-confirmation", selection: { agencyId: "other" } },
      outcome: "waiting",
    },
    {
      name: "is lost once another agency confirmed",
      request: { ...opened, state: "award-notice", selection: { agencyId: "other", confirmedAt: AT } },
      outcome: "lost",
    },
    {
      name: "is asked for an answer when it was selected",
      request: { ...opened, state: "awaiting-confirmation", selection: { agencyId: "mine" } },
      outcome: "asked",
    },
    {
      name: "has won once it was confirmed",
      request: { ...opened, state: "award-notice", selection: { agencyId: "mine", confirmedAt: AT } },
      outcome: "won",
    },
    {
      name: "was given up, whoever is asked now",
      request: {
        ...opened,
        state: "awaiting-confirmation",
        selection: { agencyId: "other" },
        declined: [{ agencyId: "mine" }],
      },
      outcome: "declined",
    },
    {
      name: "does not count when it was found invalid, whoever won",
      request: {
        ...opened,
        state: "award-notice",
        selection: { agencyId: "other", confirmedAt: AT },
        quotes: [{ agencyId: "mine", invalid: "above-ceiling" }, { agencyId: "other" }],
      },
      outcome: "invalid",
    },
    {
      name: "ended with a request that failed",
      request: { ...opened, state: "failed" },
      outcome: "ended",
    },
    {
      name: "ended with a request that was annulled while it was sealed",
      request: { ...sealed, state: "annulled" },
      outcome: "ended",
    },
  ] as const)("$name", ({ request, outcome }) => {
    expect(outcomeOf(request, mine)).toBe(outcome)
  })

  it("is not touched by another's invalid quote or giving up", () => {
    const request = {
      ...{ openedAt: AT, state: "opened" as const },
      quotes: [{ agencyId: "mine" }, { agencyId: "other", invalid: "broken-seal" }],
      declined: [{ agencyId: "third" }],
    }
    expect(outcomeOf(request, mine)).toBe("waiting")
  })

  it.each(REQUEST_STATES)("stays withdrawn in %s", state => {
    expect(outcomeOf({ ...opened, state }, { ...mine, status: "withdrawn" })).toBe("withdrawn")
  })
})
