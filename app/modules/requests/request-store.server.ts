import type { Filter, Sort } from "mongodb"
import { trusted } from "mongoose"
import { type Timer, timer } from "#app/platform/jobs/timers.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { type RequestEvent, requestMachine } from "./request.machine.ts"
import type { RequestDoc, RequestState, RequestStep } from "./request.ts"

/** The request inside a command, or the refusal `not-found`. */
export async function requestOf(tx: Tx, id: string): Promise<Result<RequestDoc>> {
  const request = await tx.get(RequestModel, id)
  return request ? ok(request) : refuse("not-found")
}

/**
 * Moves a request by an event of its machine and writes it: `changes` are merged, a line is added to the public timeline.
 * Refuses `wrong-state` with the present state when the event has no place there.
 */
export async function moveRequest(
  tx: Tx,
  request: RequestDoc,
  event: RequestEvent,
  line: Pick<RequestStep, "actor" | "note">,
  changes: Partial<RequestDoc> = {},
): Promise<Result<RequestDoc>> {
  const state = requestMachine.next(request.state, event)
  if (!state) return refuse("wrong-state", { params: { state: request.state } })
  const steps = [...request.steps, { event, at: tx.now, ...line }]
  return ok(await tx.put(RequestModel, { ...request, ...changes, state, steps }))
}

/** Requests of these states that ask for an item, for those who must be told about it. */
export function requestsFor(
  tx: Tx,
  itemCode: string,
  states: readonly RequestState[],
): Promise<RequestDoc[]> {
  return tx.find(RequestModel, { itemCode, state: trusted({ $in: [...states] }) })
}

/** What time does to requests: the module on the right that knows the quotes runs it. `run` moves `nextCheckAt` on or removes it. */
export function requestTimerOf(run: Timer["run"]): Timer {
  return timer("request", "request-deadlines", RequestModel, run)
}

/** One request for the queries of the modules on the right, whoever asks: they decide who sees what. */
export function readRequest(id: string): Promise<RequestDoc | null> {
  return raw(RequestModel).findOne({ _id: id })
}

/** How many requests have selected an agency and are not concluded yet, inside a command of a module on the right. */
export async function countAwardsOf(tx: Tx, agencyId: string): Promise<number> {
  const states = ["awaiting-confirmation", "award-notice"] as const
  const filter = { "selection.agencyId": agencyId, state: trusted({ $in: [...states] }) }
  return (await tx.find(RequestModel, filter)).length
}

/** Requests for the queries of the modules on the right; `filter` must be served by an index of the model. */
export function readRequests(
  filter: Filter<RequestDoc>,
  { sort = {}, limit = 1000 }: { sort?: Sort; limit?: number } = {},
): Promise<RequestDoc[]> {
  return raw(RequestModel).find(filter, { sort, limit }).toArray()
}

export type { RequestDoc }
