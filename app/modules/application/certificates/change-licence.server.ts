import type { AddLicence } from "#app/modules/application/application.schema.ts"
import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { certificatesFor } from "#app/modules/catalogue/item-store.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { licenceFor, shelfWith, withShelf } from "./certificate.rules.ts"
import { takeCertificate } from "./take-certificate.server.ts"

type ChangeLicence = Omit<AddLicence, "intent" | "personId"> & { licenceId: string }

/**
 * 更正或续期. Writes a certificate anew, with its file when another one came; the former file stays in the history. What
 * is in force changes only when the change was approved. Refuses like `addLicence`, and `not-found` for a certificate
 * that is not there.
 */
export const changeLicence = command(
  "change-licence",
  { load: ({ tx, actor }: Call<ChangeLicence>) => editableAgency(tx, actor) },
  async ({ tx, actor, input, loaded: agency }) => {
    const facts = workingFacts(agency)
    const shelf = shelfWith(facts, input.licenceId)
    const before = shelf?.certificates.find(certificate => certificate.id === input.licenceId)
    if (!shelf || !before) return refuse("not-found")
    const others = shelf.certificates.filter(certificate => certificate !== before)
    const certificate = licenceFor(input, await certificatesFor(tx), others, localDay(tx.now))
    if (!certificate.ok) return certificate
    const file = await fileFor(tx, actor, input.file, before.file)
    if (!file.ok) return file
    const changed = { id: before.id, ...certificate.value, file: file.value }
    const certificates = shelf.certificates.map(one => (one === before ? changed : one))
    await putAgency(tx, withWorkingFacts(agency, withShelf(facts, shelf, certificates)))
    return ok({ personId: shelf.personId })
  },
)

function fileFor(
  tx: Tx,
  actor: PersonActor,
  fileId: string,
  before: FileRef | undefined,
): Promise<Result<FileRef>> {
  return before && fileId === before.id ? Promise.resolve(ok(before)) : takeCertificate(tx, actor, fileId)
}
