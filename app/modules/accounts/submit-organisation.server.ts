import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { accountsAccess } from "./accounts.access.ts"
import { organisationMachine } from "./organisation.machine.ts"
import type { SubmitOrganisation } from "./organisation.schema.ts"

/**
 * A manager sends the facts of an enterprise (licence file, legal representative, contact) to the form check, the first
 * time, after a return, or because they changed. Due after policy `enterprise.formCheck`. Refuses with `not-found`,
 * `wrong-state` (being checked already, suspended) and `file-missing` beside the licence.
 */
export function submitOrganisation(
  services: Services,
  actor: Actor,
  organisationId: string,
  input: Omit<SubmitOrganisation, "once">,
  once: string,
) {
  return commit<{ dueAt: Date }>(
    services,
    { command: "submit-organisation", actor, idempotencyKey: onceKey("submit-organisation", actor, once) },
    async tx => {
      const organisation = await tx.get(OrganisationModel, organisationId)
      const may = organisation && can(accountsAccess, actor, "edit-organisation", organisation, tx.now)
      if (!may || actor.kind !== "person" || organisation.kind !== "enterprise") return refuse("not-found")
      const status = organisationMachine.next(organisation.status, "submit")
      if (!status) return refuse("wrong-state")
      const owner = { personId: actor.personId, organisationId }
      const licence = await takeIntoUse(tx, owner, "licence", input.licence, { staffRoles: ["vetting"] })
      if (!licence.ok) return licence
      const dueAt = await checkDueAt(tx)
      const { name, legalRepresentative, address, contactName, contactPhone } = input
      await tx.put(OrganisationModel, {
        ...organisation,
        status,
        name,
        legalRepresentative,
        address,
        contactName,
        contactPhoneEncrypted: encryptField(services.fieldKey, contactPhone),
        licence: licence.value,
        check: { submittedAt: tx.now, dueAt, defects: organisation.check.defects },
      })
      tx.emit({ type: "organisation.submitted", organisationId, name, dueAt })
      return ok({ dueAt })
    },
  )
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
