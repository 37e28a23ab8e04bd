import { parsePage } from "#app/shared/pagination.ts"
import { CLAIMABLE_STATES, type ClaimableState } from "./claimable.ts"

/** What the desk asks of the list of the city. */
export interface ClaimableQuestion {
  q: string
  states: ClaimableState[]
  page: number
}

const LONGEST = 80

/** The question of an address; what is not understood is left out. */
export function parseClaimableQuestion(params: URLSearchParams): ClaimableQuestion {
  const asked = params.getAll("state")
  return {
    q: (params.get("q") ?? "").trim().slice(0, LONGEST),
    states: CLAIMABLE_STATES.filter(state => asked.includes(state)),
    page: parsePage(params.get("page")),
  }
}
