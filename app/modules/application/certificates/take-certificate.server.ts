import { FILE_READERS } from "#app/modules/directory/agency.access.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import type { Result } from "#app/shared/result.ts"

/** Takes the scan of a certificate into use; the staff who read the agency's file may fetch it. Refuses `file-missing`. */
export function takeCertificate(tx: Tx, actor: PersonActor, fileId: string): Promise<Result<FileRef>> {
  const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
  return takeIntoUse(tx, owner, "file", fileId, { staffRoles: [...FILE_READERS] })
}
