import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { changedFacts } from "#app/modules/accounts/owners/changed-facts.ts"
import { isInCheck } from "#app/modules/accounts/owners/check-state.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { decryptField, encryptField } from "#app/platform/field-encryption.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { organisationMachine } from "./organisation.machine.ts"
import type { SubmitOrganisation } from "./organisation.schema.ts"
import type { OrganisationDoc, OrganisationProposal } from "./organisation.ts"

/** Staff who read the documents of an owner. */
const CHECKERS = ["vetting", "supervision", "operation-publish"]

/**
 * A manager sends the facts of an enterprise or a department (licence file, legal representative, contact) to the form
 * check: the first time, after a return, or because they changed. A change of an active one is checked while what is in
 * force stays; a new contact alone needs no check. Due after policy `enterprise.formCheck`; none when nothing needs it.
 * Refuses with `not-found`, `wrong-state` (being checked already, suspended), `file-missing` beside the licence,
 * `nothing-changed`, and `choose-some` for a department without a field.
 */
export function submitOrganisation(
  services: Services,
  actor: Actor,
  organisationId: string,
  input: Facts,
  idempotencyToken: string,
) {
  return commit<{ dueAt?: Date }>(
    services,
    {
      command: "submit-organisation",
      actor,
      idempotencyKey: idempotencyKeyOf("submit-organisation", actor, idempotencyToken),
    },
    async tx => {
      const allowed = await submittable(tx, actor, organisationId, input)
      if (!allowed.ok) return allowed
      const { organisation, owner, fields } = allowed.value
      const audience = { staffRoles: readersOf(organisation) }
      const licence = await takeIntoUse(tx, owner, "licence", input.licence, audience)
      if (!licence.ok) return licence
      const { name, legalRepresentative, address, contactName } = input
      const facts = { name, legalRepresentative, address, licence: licence.value, fields }
      const contactPhoneEncrypted = encryptField(services.fieldKey, input.contactPhone)
      const next = { ...organisation, contactName, contactPhoneEncrypted }
      if (organisation.status === "active" && changedFacts(organisation, facts).length === 0) {
        if (isSameContact(services, organisation, input)) return refuse("nothing-changed")
        await tx.put(OrganisationModel, { ...next, proposal: undefined })
        return ok({})
      }
      const dueAt = await checkDueAt(tx)
      await tx.put(OrganisationModel, withFacts(next, facts, { submittedAt: tx.now, dueAt }))
      tx.emit({ type: "organisation.submitted", organisationId, name: organisation.name, dueAt })
      return ok({ dueAt })
    },
  )
}

/** The organisation that may be handed in now, who does it, and its fields. */
async function submittable(tx: Tx, actor: Actor, organisationId: string, input: Facts) {
  const organisation = await tx.get(OrganisationModel, organisationId)
  const may = organisation && can(accountsAccess, actor, "edit-organisation", organisation, tx.now)
  if (!may || !isPerson(actor) || organisation.kind === "agency") return refuse("not-found")
  const isFree = organisationMachine.can(organisation.status, "submit") && !isInCheck(organisation)
  if (!isFree) return refuse("wrong-state")
  const fields = organisation.kind === "department" ? (input.fields ?? []) : []
  const isWithoutFields = organisation.kind === "department" && fields.length === 0
  if (isWithoutFields) return refuse("choose-some", { field: "fields" })
  return ok({ organisation, owner: { personId: actor.personId, organisationId }, fields })
}

/** Those who may read the licence: a department's also the system role, which decides on departments. */
function readersOf({ kind }: OrganisationDoc): string[] {
  return kind === "department" ? [...CHECKERS, "system"] : CHECKERS
}

type Facts = Omit<SubmitOrganisation, "idempotencyToken">
type NewFacts = Omit<OrganisationProposal, "defects" | "submittedAt" | "dueAt">

/** Before the first approval the facts themselves change; afterwards they wait beside those in force. */
function withFacts(
  organisation: OrganisationDoc,
  facts: NewFacts,
  due: { submittedAt: Date; dueAt: Date },
): OrganisationDoc {
  const status = organisationMachine.next(organisation.status, "submit") ?? organisation.status
  if (status === "active") return { ...organisation, status, proposal: { ...facts, ...due, defects: [] } }
  return { ...organisation, ...facts, status, check: { ...due, defects: organisation.check.defects } }
}

function isSameContact({ fieldKey }: Services, before: OrganisationDoc, input: Facts): boolean {
  const phone = before.contactPhoneEncrypted && decryptField(fieldKey, before.contactPhoneEncrypted)
  return before.contactName === input.contactName && phone === input.contactPhone
}

async function checkDueAt(tx: Tx): Promise<Date> {
  const policies = await policiesFor(tx, ["enterprise.formCheck", "calendar.workEnd"])
  return deadlineAfterWorkingDays(
    tx.now,
    readPolicy(policies, "enterprise.formCheck"),
    await calendarFor(tx),
    { endOfDay: readPolicy(policies, "calendar.workEnd") },
  )
}
