import { ok, type Result, refuse } from "#app/shared/result.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import type { ComplaintKind } from "./complaint.ts"

/** What of the request behind a complaint the rule looks at; nothing when it is not about a request. */
export interface Award {
  state: string
  objectionBy?: Date
}

/**
 * 异议 is against an award while its notice runs (`award.publicity`). Refuses beside `kind`: `objection-needs-award`
 * when no award is on notice, `objection-too-late` {day, time} from the deadline on. Complaints and reports have no
 * deadline.
 */
export function decideKind(kind: ComplaintKind, award: Award | undefined, now: Date): Result<null> {
  if (kind !== "objection") return ok(null)
  const by = award?.objectionBy
  if (by && now >= by) {
    return refuse("objection-too-late", { field: "kind", params: { day: localDay(by), time: localTime(by) } })
  }
  if (!by || award.state !== "award-notice") return refuse("objection-needs-award", { field: "kind" })
  return ok(null)
}

/** A file names who uploaded it, so it cannot come with an anonymous case: refuses `anonymous-with-file`. */
export function decideEvidence(input: { isAnonymous: boolean; evidence?: string }): Result<null> {
  return input.isAnonymous && input.evidence ? refuse("anonymous-with-file", { field: "evidence" }) : ok(null)
}

/** What an address of this site names. Unknown shapes are a page. */
export function targetOf(address: string): { type: "request" | "agency" | "deal" | "page"; id?: string } {
  const found = /^(?:\/en)?\/(requests|agencies|deals)\/([0-9a-z]{26})(?:[/?#]|$)/.exec(address)
  const type =
    found && ({ requests: "request", agencies: "agency", deals: "deal" } as const)[found[1] as "deals"]
  return type ? { type, id: found?.[2] } : { type: "page" }
}
