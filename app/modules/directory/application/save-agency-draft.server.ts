import { fieldsOfItems } from "#app/modules/catalogue/item-store.server.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import type { SaveAgency } from "#app/modules/directory/agency.schema.ts"
import { blankCheck, isEditable, withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"

/** The organisation for which a person applies, as it stands on the register of accounts. */
export interface Applicant {
  id: string
  uscc: string
}

/**
 * 保存入驻资料. Writes the facts of the organisation's own agency, making it with the first save. Refuses `not-found`
 * (not one's own), `uscc-other` beside the code when it is not that of the organisation, `item-unknown` for an item that
 * is not published, `wrong-state` while a check runs or the agency is listed.
 */
export function saveAgencyDraft(
  services: Services,
  actor: Actor,
  applicant: Applicant,
  input: SaveAgency,
): Promise<Committed<{ agencyId: string }>> {
  const key = onceKey("save-agency-draft", actor, input.once)
  return commit(services, { command: "save-agency-draft", actor, idempotencyKey: key }, async tx => {
    if (!can(agencyAccess, actor, "edit", { _id: applicant.id }, tx.now)) return refuse("not-found")
    const before = await tx.get(AgencyModel, applicant.id)
    if (before && !isEditable(before)) return refuse("wrong-state", { params: { state: before.status } })
    if (input.uscc !== applicant.uscc) return refuse("uscc-other", { field: "uscc" })
    const facts = await factsOf(tx, services, input)
    if (!facts.ok) return facts
    await putAgency(tx, saved(before, applicant, facts.value, tx.now))
    return ok({ agencyId: applicant.id })
  })
}

/** The file with what was typed; what is in force keeps its fields while a change is written. */
function saved(before: AgencyDoc | null, applicant: Applicant, { fields, ...facts }: Facts, now: Date) {
  const agency = withWorkingFacts(before ?? { ...blank(applicant, now), ...facts }, facts)
  return agency.proposal ? agency : { ...agency, fields }
}

function blank({ id, uscc }: Applicant, now: Date) {
  return {
    _id: id,
    uscc,
    licences: [],
    people: [],
    fields: [],
    offers: [],
    activeItemCodes: [],
    status: "draft" as const,
    check: blankCheck("admission"),
    createdAt: now,
  }
}

async function factsOf(tx: Tx, services: Services, input: SaveAgency): Promise<Result<Facts>> {
  const fields = await fieldsOfItems(tx, input.itemCodes)
  if (!fields) return refuse("item-unknown", { field: "itemCodes" })
  const { intent: _intent, once: _once, contactPhone, uscc: _uscc, ...facts } = input
  return ok({ ...facts, fields, contactPhoneEncrypted: encryptField(services.fieldKey, contactPhone) })
}

type Facts = Omit<SaveAgency, "intent" | "once" | "contactPhone" | "uscc"> &
  Pick<AgencyDoc, "fields" | "contactPhoneEncrypted">
