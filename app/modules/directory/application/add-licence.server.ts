import { certificatesFor } from "#app/modules/catalogue/item-store.server.ts"
import { agencyAccess, FILE_READERS } from "#app/modules/directory/agency.access.ts"
import { licenceFor, MOST_LICENCES } from "#app/modules/directory/agency.rules.ts"
import type { AddLicence } from "#app/modules/directory/agency.schema.ts"
import { isEditable, withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 添加资质. Adds a licence with its file to the organisation's own agency. Refuses `not-found`, `wrong-state`,
 * `licence-unknown`, `level-unknown`, `licence-expired` beside its end, `licence-order`, `licence-not-yet`,
 * `licence-twice`, `too-many-licences`, `file-missing`.
 */
export function addLicence(
  services: Services,
  actor: PersonActor,
  input: AddLicence,
): Promise<Committed<{ licenceId: string }>> {
  const agencyId = actor.organisation?.id ?? ""
  const key = onceKey("add-licence", actor, input.once)
  return commit(services, { command: "add-licence", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, agencyId)
    if (!agency || !can(agencyAccess, actor, "edit", agency, tx.now)) return refuse("not-found")
    if (!isEditable(agency)) return refuse("wrong-state", { params: { state: agency.status } })
    const { licences } = workingFacts(agency)
    if (licences.length >= MOST_LICENCES) return refuse("too-many-licences")
    const certificates = await certificatesFor(tx)
    const facts = licenceFor(input, certificates, licences, localDay(tx.now))
    if (!facts.ok) return facts
    const owner = { personId: actor.personId, organisationId: agencyId }
    const file = await takeIntoUse(tx, owner, "file", input.file, { staffRoles: [...FILE_READERS] })
    if (!file.ok) return file
    const licence = { id: newId(), ...facts.value, file: file.value }
    await putAgency(tx, withWorkingFacts(agency, { licences: [...licences, licence] }))
    return ok({ licenceId: licence.id })
  })
}
