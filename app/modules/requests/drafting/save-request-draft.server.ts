import { organisationFor } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { publishedItem } from "#app/modules/catalogue/item-store.server.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { REQUEST_FACTS } from "#app/modules/requests/request.facts.ts"
import { decideSave } from "#app/modules/requests/request.rules.ts"
import type { SaveRequest } from "#app/modules/requests/request.schema.ts"
import { isEditable, type RequestDoc } from "#app/modules/requests/request.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { pickFacts } from "#app/shared/facts/facts.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { settingFor } from "./request-setting.server.ts"

/** Who fetches the attachment before publication; then it is public with the request. */
const REVIEWERS = ["operation-review", "operation-publish", "supervision"]

/** A new draft without `requestId`. */
type DraftInput = Omit<SaveRequest, "intent"> & { requestId?: string }

/**
 * 保存需求草稿. Makes a draft of the person's present organisation, or changes one that is a draft or was returned.
 * Gives its id. Refuses `not-found` (not one's own, or no owner), `wrong-state`, `stale` when it was saved after the form
 * was opened, `item-unknown`, `in-the-past` and `outside-working-hours` beside the closing time, `file-missing`.
 */
export const saveRequestDraft = command(
  "save-request-draft",
  {},
  async ({ services, tx, actor, input }: Call<DraftInput>) => {
    const base = input.requestId
      ? await draftToChange(tx, actor, input.requestId, input.seen)
      : await blank(tx, actor)
    if (!base.ok) return base
    const decision = decideSave(input, await settingFor(tx))
    if (!decision.ok) return decision
    const facts = await factsOf(tx, services, actor, input)
    if (!facts.ok) return facts
    await tx.put(RequestModel, { ...base.value, ...facts.value, savedAt: tx.now })
    return ok({ requestId: base.value._id })
  },
)

async function draftToChange(
  tx: Tx,
  actor: PersonActor,
  id: string,
  seen: string | undefined,
): Promise<Result<RequestDoc>> {
  const request = await tx.get(RequestModel, id)
  if (!request || !can(requestAccess, actor, "edit", request, tx.now)) return refuse("not-found")
  if (!isEditable(request)) return refuse("wrong-state", { params: { state: request.state } })
  return seen && request.savedAt.toISOString() !== seen ? refuse("stale") : ok(request)
}

async function blank(tx: Tx, actor: PersonActor) {
  if (!can(requestAccess, actor, "create", undefined, tx.now)) return refuse("not-found")
  const owner = await organisationFor(tx, actor.organisation?.id ?? "")
  if (!owner) return refuse("not-found")
  return ok({
    _id: newId(),
    ownerId: owner.id,
    ownerName: owner.name,
    createdBy: actor.personId,
    state: "draft" as const,
    extensions: 0,
    quotes: [],
    declined: [],
    steps: [],
    createdAt: tx.now,
  })
}

async function factsOf(tx: Tx, services: Services, actor: PersonActor, input: DraftInput) {
  const item = await publishedItem(tx, input.itemCode)
  if (!item) return refuse("item-unknown", { field: "itemCode" })
  const attachment = await attachmentOf(tx, actor, input.attachment)
  if (!attachment.ok) return attachment
  return ok({
    ...pickFacts(REQUEST_FACTS, input),
    methodReason: input.method === "owner-choice" ? input.methodReason : undefined,
    itemCode: input.itemCode,
    itemName: item.name,
    fieldId: item.fieldId,
    funds: { fiscal: input.fiscal, stateOwned: input.stateOwned, social: input.social },
    contactName: input.contactName,
    contactPhoneEncrypted: encryptField(services.fieldKey, input.contactPhone),
    attachment: attachment.value,
  })
}

async function attachmentOf(
  tx: Tx,
  actor: PersonActor,
  fileId: string | undefined,
): Promise<Result<FileRef | undefined>> {
  if (!fileId) return ok(undefined)
  const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
  return takeIntoUse(tx, owner, "attachment", fileId, { staffRoles: REVIEWERS })
}
