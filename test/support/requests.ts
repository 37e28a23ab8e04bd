import { saveRequestDraft } from "#app/modules/requests/drafting/save-request-draft.server.ts"
import { submitRequest } from "#app/modules/requests/drafting/submit-request.server.ts"
import type { SaveRequest } from "#app/modules/requests/request.schema.ts"
import type { RequestDoc } from "#app/modules/requests/request.ts"
import { readRequest } from "#app/modules/requests/request-store.server.ts"
import { approveRequest } from "#app/modules/requests/review/approve-request.server.ts"
import { publishRequest } from "#app/modules/requests/review/publish-request.server.ts"
import { type Member, makeEnterprise, makeStaff, must, type Someone } from "./people.ts"
import type { World } from "./world.ts"

export type Draft = Omit<SaveRequest, "intent" | "idempotencyToken">

const DAY_MS = 86_400_000

/** What an owner writes: social money, lowest price, closing at 17:00 eleven days ahead (a Friday when today is Monday). */
export function requestFacts(world: World, overrides: Partial<Draft> = {}): Draft {
  const today = world.clock.now().getTime() - (world.clock.now().getTime() % DAY_MS)
  return {
    title: "示例泵站环境影响报告表编制",
    itemCode: "ZJ001",
    content: "编制环境影响报告表，配合评审修改，直至取得批复。",
    place: "caozhai",
    scale: "日处理 2,000 吨",
    deliverable: "报告表 4 份及电子版",
    serviceWorkingDays: 20,
    fiscal: 0,
    stateOwned: 0,
    social: 100,
    ceilingFen: 4_800_000,
    method: "lowest-price",
    methodReason: undefined,
    closingAt: new Date(today + 11 * DAY_MS + 9 * 3_600_000),
    contactName: "李某",
    contactPhone: "13800000000",
    seen: undefined,
    attachment: undefined,
    ...overrides,
  }
}

/** A draft of this owner (a new enterprise when none is given), saved by the command. */
export async function makeDraft(
  world: World,
  overrides: Partial<Draft> = {},
  owner?: Member,
): Promise<{ owner: Member; requestId: string }> {
  const by = owner ?? (await makeEnterprise(world))
  const input = { ...requestFacts(world, overrides), idempotencyToken: world.idempotencyToken() }
  const { requestId } = must(await saveRequestDraft(world.services, by.actor, input))
  return { owner: by, requestId }
}

/** The same, handed in for review. */
export async function makeInReview(world: World, overrides: Partial<Draft> = {}, owner?: Member) {
  const made = await makeDraft(world, overrides, owner)
  const input = { requestId: made.requestId, idempotencyToken: world.idempotencyToken() }
  must(await submitRequest(world.services, made.owner.actor, input))
  return made
}

export interface OpenRequest {
  request: RequestDoc
  requestId: string
  owner: Member
  reviewer: Someone
  publisher: Someone
}

/** A published request, through draft, review and publication by two different officers. */
export async function makeOpenRequest(
  world: World,
  overrides: Partial<Draft> = {},
  owner?: Member,
): Promise<OpenRequest> {
  const made = await makeInReview(world, overrides, owner)
  const { requestId } = made
  const reviewer = await makeStaff(world, "operation-review")
  const publisher = await makeStaff(world, "operation-publish")
  must(
    await approveRequest(world.services, reviewer.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  must(
    await publishRequest(world.services, publisher.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  const request = await readRequest(requestId)
  if (!request) throw new Error("no such request")
  return { ...made, request, reviewer, publisher }
}
