import { openRequest } from "#app/modules/bidding/opening/open-request.server.ts"
import { answerAward } from "#app/modules/bidding/selection/answer-award.server.ts"
import { submitBid } from "#app/modules/bidding/submit-bid.server.ts"
import type { RequestDoc } from "#app/modules/requests/request.ts"
import { readRequest } from "#app/modules/requests/request-store.server.ts"
import { makeListedAgency } from "./agencies.ts"
import { type Member, makeStaff, must } from "./people.ts"
import { type Draft, makeOpenRequest, type OpenRequest } from "./requests.ts"
import type { World } from "./world.ts"

export type Agency = Member & { agencyId: string }

/** The request as it stands now. */
export async function requestNow(requestId: string): Promise<RequestDoc> {
  const request = await readRequest(requestId)
  if (!request) throw new Error("no such request")
  return request
}

/** A quote in fen by this agency (a new listed one when none is given), through the command. */
export async function makeBid(
  world: World,
  requestId: string,
  { amountFen = 4_000_000, remark, agency }: { amountFen?: number; remark?: string; agency?: Agency } = {},
): Promise<{ agency: Agency; bidId: string; version: number }> {
  const { itemCode } = await requestNow(requestId)
  const by = agency ?? (await makeListedAgency(world, { itemCodes: [itemCode] }))
  const input = { requestId, amountFen, remark, idempotencyToken: world.idempotencyToken() }
  return { agency: by, ...must(await submitBid(world.services, by.actor, input)) }
}

/** Lets the closing time of a request pass. */
export async function passClosing(world: World, requestId: string): Promise<RequestDoc> {
  await world.moveTo((await requestNow(requestId)).closingAt)
  return requestNow(requestId)
}

/** Opens a closed request by an officer of operation. */
export async function openQuotes(world: World, requestId: string): Promise<RequestDoc> {
  const officer = await makeStaff(world, "operation-publish")
  must(
    await openRequest(world.services, officer.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  return requestNow(requestId)
}

export interface Opened extends OpenRequest {
  agencies: Agency[]
}

/** A published request with one quote for each amount in fen, closed and opened. */
export async function runToOpened(
  world: World,
  amounts: readonly number[],
  overrides: Partial<Draft> = {},
): Promise<Opened> {
  const made = await makeOpenRequest(world, overrides)
  const agencies: Agency[] = []
  for (const amountFen of amounts) {
    agencies.push((await makeBid(world, made.requestId, { amountFen })).agency)
  }
  await passClosing(world, made.requestId)
  return { ...made, agencies, request: await openQuotes(world, made.requestId) }
}

/** The same up to the award notice: the lowest quote won and was confirmed by its agency. */
export async function runToNotice(
  world: World,
  amounts: readonly number[] = [4_200_000, 3_900_000, 4_500_000],
  overrides: Partial<Draft> = {},
): Promise<Opened & { winner: Agency }> {
  const opened = await runToOpened(world, amounts, overrides)
  const winner = opened.agencies.find(a => a.agencyId === opened.request.selection?.agencyId)
  if (!winner) throw new Error("nobody was selected")
  const { requestId } = opened
  const answer = { intent: "confirm", requestId, idempotencyToken: world.idempotencyToken() } as const
  must(await answerAward(world.services, winner.actor, answer))
  return { ...opened, winner, request: await requestNow(opened.requestId) }
}
