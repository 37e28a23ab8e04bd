import { myContracts } from "#app/modules/contracts/contract-queries.server.ts"
import { myRequests } from "#app/modules/requests/reading/desk-queries.server.ts"
import type { NextKey } from "#app/modules/requests/reading/next-step.ts"
import { requestMachine } from "#app/modules/requests/request.machine.ts"
import type { RequestState } from "#app/modules/requests/request.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"

const ROWS = 8

export interface UnderwayRequest {
  id: string
  title: string
  state: RequestState
  next: NextKey
  at?: Date
  ceilingFen: number
  amountFen?: number
}

export interface UnderwayContract {
  id: string
  title: string
  state: "awaiting" | "recorded" | "confirmed"
  ownerName: string
  dueAt?: Date
  priceFen: number
}

/** 进行中: the requests of an owner or the contracts of an agency that have not ended; nothing for staff. */
export type Underway =
  | { kind: "requests"; rows: UnderwayRequest[]; total: number }
  | { kind: "contracts"; rows: UnderwayContract[] }

/** What goes on for the organisation for which this person acts, the newest eight. */
export async function underwayOf(actor: Actor, now: Date): Promise<Underway | null> {
  const kind = isPerson(actor) ? actor.organisation?.kind : undefined
  if (!kind) return null
  return kind === "agency" ? contractsUnderway(actor, now) : requestsUnderway(actor)
}

async function requestsUnderway(actor: Actor): Promise<Underway> {
  const { rows, window } = await myRequests(actor, 1)
  const going = rows.filter(row => !requestMachine.isFinal(row.state)).slice(0, ROWS)
  return {
    kind: "requests",
    total: window.total,
    rows: going.map(({ id, title, state, next, ceilingFen, amountFen }) => ({
      ...{ id, title, state, ceilingFen, amountFen },
      next: next.key,
      at: next.at,
    })),
  }
}

async function contractsUnderway(actor: Actor, now: Date): Promise<Underway> {
  const contracts = await myContracts(actor, now)
  const rows = contracts.flatMap(({ id, title, state, ownerName, dueAt, priceFen, winningFen }) => {
    if (state === "completed" || state === "ended") return []
    const due = state === "awaiting" ? dueAt : undefined
    return [{ id, title, state, ownerName, dueAt: due, priceFen: priceFen ?? winningFen }]
  })
  return { kind: "contracts", rows: rows.slice(0, ROWS) }
}
