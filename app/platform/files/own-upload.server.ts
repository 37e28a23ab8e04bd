import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { isId } from "#app/shared/ids.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"

/** A file that somebody uploaded in an earlier step, with its bytes. */
export interface OwnUpload {
  id: string
  name: string
  bytes: Uint8Array
}

/** The bytes of a file that this person uploaded. Refuses with `file-missing` ({field}) for every other. */
export async function readOwnUpload(
  services: Services,
  actor: PersonActor,
  fileId: string,
  field: string,
): Promise<Result<OwnUpload>> {
  const file =
    isId(fileId) && (await raw(StoredFileModel).findOne({ _id: fileId, uploadedBy: actor.personId }))
  if (!file || !(await services.files.has(file.sha256))) return refuse("file-missing", { field })
  const chunks: Buffer[] = []
  for await (const chunk of services.files.read(file.sha256)) chunks.push(chunk as Buffer)
  return ok({ id: file._id, name: file.name, bytes: Buffer.concat(chunks) })
}
