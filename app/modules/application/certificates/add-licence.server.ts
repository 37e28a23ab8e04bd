import type { AddLicence } from "#app/modules/application/application.schema.ts"
import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { certificatesFor } from "#app/modules/catalogue/item-store.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { licenceFor, MOST_LICENCES, shelfOf, withShelf } from "./certificate.rules.ts"
import { takeCertificate } from "./take-certificate.server.ts"

/**
 * 添加资质或证书. Adds a licence with its file to the organisation's own agency, or to one of its people. Refuses
 * `not-found`, `wrong-state`, `licence-unknown`, `level-unknown`, `licence-expired` beside its end, `licence-order`,
 * `licence-not-yet`, `licence-twice`, `too-many-licences`, `file-missing`.
 */
export const addLicence = command(
  "add-licence",
  { load: ({ tx, actor }: Call<AddLicence>) => editableAgency(tx, actor) },
  async ({ tx, actor, input, loaded: agency }) => {
    const facts = workingFacts(agency)
    const shelf = shelfOf(facts, input.personId)
    if (!shelf) return refuse("not-found")
    if (shelf.certificates.length >= MOST_LICENCES) return refuse("too-many-licences")
    const certificate = licenceFor(input, await certificatesFor(tx), shelf.certificates, localDay(tx.now))
    if (!certificate.ok) return certificate
    const file = await takeCertificate(tx, actor, input.file)
    if (!file.ok) return file
    const licence = { id: newId(), ...certificate.value, file: file.value }
    const changes = withShelf(facts, shelf, [...shelf.certificates, licence])
    await putAgency(tx, withWorkingFacts(agency, changes))
    return ok({ licenceId: licence.id })
  },
)
