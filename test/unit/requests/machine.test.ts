import { describe, expect, it } from "vitest"
import { isAnnullable, type RequestEvent, requestMachine } from "#app/modules/requests/request.machine.ts"
import { isEditable, isPublic, REQUEST_STATES, type RequestState } from "#app/modules/requests/request.ts"

/** The whole table, written out: what is not in it has no place. */
const TABLE: Record<RequestState, Partial<Record<RequestEvent, RequestState>>> = {
  draft: { submit: "in-review", withdraw: "withdrawn" },
  "in-review": { approve: "in-review", return: "returned", publish: "open", withdraw: "withdrawn" },
  returned: { submit: "in-review", withdraw: "withdrawn" },
  open: { close: "closed", extend: "open", fail: "failed", annul: "annulled" },
  closed: { open: "opened", fail: "failed", annul: "annulled" },
  opened: { select: "awaiting-confirmation", fail: "failed", annul: "annulled" },
  "awaiting-confirmation": {
    confirm: "award-notice",
    "decline-to-next": "awaiting-confirmation",
    "decline-to-owner": "opened",
    fail: "failed",
    annul: "annulled",
  },
  "award-notice": { conclude: "awaiting-contract", "uphold-objection": "opened", annul: "annulled" },
  "awaiting-contract": { sign: "in-service", annul: "annulled" },
  "in-service": { complete: "completed" },
  completed: {},
  failed: {},
  withdrawn: {},
  annulled: {},
}

const EVENTS = [...new Set(REQUEST_STATES.flatMap(state => requestMachine.events(state)))]

describe("the life of a request", () => {
  it.each(REQUEST_STATES.flatMap(state => EVENTS.map(event => ({ state, event }))))(
    "$state × $event",
    ({ state, event }) => {
      expect(requestMachine.next(state, event)).toBe(TABLE[state][event])
    },
  )

  it("has no event outside the table", () => {
    const known = new Set(Object.values(TABLE).flatMap(row => Object.keys(row)))
    expect(new Set<string>(EVENTS)).toEqual(known)
  })

  it("hides drafts, reviews and what was withdrawn from everybody", () => {
    const hidden = REQUEST_STATES.filter(state => !isPublic({ state }))
    expect(hidden).toEqual(["draft", "in-review", "returned", "withdrawn"])
  })

  it("lets the owner change the text of drafts and returned requests only", () => {
    expect(REQUEST_STATES.filter(state => isEditable({ state }))).toEqual(["draft", "returned"])
  })

  it("can be annulled from publication until the contract", () => {
    expect(REQUEST_STATES.filter(isAnnullable)).toEqual([
      "open",
      "closed",
      "opened",
      "awaiting-confirmation",
      "award-notice",
      "awaiting-contract",
    ])
  })
})
