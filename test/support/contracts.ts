import type { RequestDoc } from "#app/modules/requests/request.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import type { World } from "./world.ts"

/** A person who acts for an organisation that need not exist in the store. */
export function actorOf(
  organisationId: string,
  kind: "enterprise" | "agency",
  role: "manager" | "agent" = "manager",
): PersonActor {
  return {
    kind: "person",
    personId: newId(),
    name: "演示",
    fields: [],
    organisation: { id: organisationId, kind, role, status: "active" },
    organisationIds: [organisationId],
  }
}

/** A request that just became a deal, and the contract that its event made. */
export async function makeDeal(world: World, { winningFen = 3_260_000, agencyId = newId() } = {}) {
  const now = world.services.clock.now()
  const ownerId = newId()
  const request: RequestDoc = {
    _id: newId(),
    number: `JD-2024-${newId().slice(0, 4)}`,
    ownerId,
    ownerName: "示例业主",
    createdBy: newId(),
    title: "竣工规划核实测量",
    itemCode: "ZJ001",
    itemName: "竣工测量",
    fieldId: "survey",
    content: "测量",
    deliverable: "报告",
    place: "lingxia",
    serviceWorkingDays: 20,
    funds: { fiscal: 0, stateOwned: 0, social: 100 },
    ceilingFen: 4_200_000,
    method: "lowest-price",
    contactName: "演示",
    contactPhoneEncrypted: "x",
    closingAt: now,
    state: "award-notice",
    extensions: 0,
    quotes: [],
    declined: [],
    steps: [],
    savedAt: now,
    createdAt: now,
  }
  const actor = { kind: "system", task: "test" } as const
  await commit(world.services, { command: "conclude-test", actor, idempotencyKey: newId() }, async tx => {
    await tx.put(RequestModel, { ...request, state: "awaiting-contract", dealAt: tx.now })
    const { _id: requestId, number = "", title, itemCode, fieldId, ownerName, ceilingFen } = request
    const parties = { ownerId, ownerName, agencyId, agencyName: "示例测绘甲公司" }
    const signBy = new Date(tx.now.getTime() + 14 * 86_400_000)
    tx.emit({
      type: "request.concluded",
      requestId,
      number,
      title,
      itemCode,
      fieldId,
      ...parties,
      ceilingFen,
      winningFen,
      signBy,
    })
    return ok(null)
  })
  const contract = await raw(ContractModel).findOne({ requestId: request._id })
  if (!contract) throw new Error("no contract was made")
  return { request, contract, owner: actorOf(ownerId, "enterprise"), agency: actorOf(agencyId, "agency") }
}

/** An uploaded file of this person, as the upload leaves it. */
export async function makeUpload(world: World, actor: PersonActor): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${newId()}`)
  const _id = newId()
  await raw(StoredFileModel).insertOne({
    _id,
    sha256: await world.services.files.keep(bytes),
    bytes: bytes.length,
    mime: "application/pdf",
    name: "file.pdf",
    organisationId: actor.organisation?.id,
    uploadedBy: actor.personId,
    uploadedAt: world.services.clock.now(),
    staffRoles: [],
    organisationIds: [],
  })
  return _id
}
