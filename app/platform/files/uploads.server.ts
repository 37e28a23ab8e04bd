import type { Entered } from "#app/platform/auth/guard.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import { DOCUMENT_KINDS, FILE_KINDS, type FileKind } from "#app/shared/file-kinds.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { safeFileName } from "#app/shared/filename.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import { cleanImage, PICTURE_KINDS } from "./clean-image.server.ts"
import { kindOf } from "./kind-of.server.ts"
import type { StoredFileDoc } from "./stored-file.ts"

const MEGABYTE = 1_048_576

/** What a file field takes; how large a file may be is one rule for all (`upload.maxMegabytes`). */
export interface UploadRule {
  kinds: readonly FileKind[]
}

/** A scan, a photograph, a report. */
export const DOCUMENTS: UploadRule = { kinds: DOCUMENT_KINDS }

/**
 * Checks an uploaded file by size, name and content and keeps it, a picture encoded anew; gives its id. Refuses with
 * `file-too-large`, `file-kind` (the content is none of the allowed kinds, or the name says another), `file-name`,
 * `image-too-large`, `image-broken`, `too-many-attempts`.
 */
export async function takeUpload(entered: Entered, file: File, rule: UploadRule): Promise<Result<string>> {
  const { services, actor, now } = entered
  if (actor.kind !== "person") return refuse("not-found")
  const most = services.settings.current.uploadBytes
  if (file.size > most) return refuse("file-too-large", { params: { mb: Math.ceil(most / MEGABYTE) } })
  const name = safeFileName(file.name)
  if (!name.ok) return name
  const limited = await limitRate(services, "upload", actor.personId)
  if (!limited.ok) return limited
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = await kindOf(bytes, name.value, rule.kinds)
  if (!kind) return refuse("file-kind", { params: { kinds: rule.kinds.join(", ") } })
  const content = await cleaned(bytes, kind, services.settings.current.imagePixels)
  if (!content.ok) return content
  const _id = newId()
  await raw(StoredFileModel).insertOne({
    _id,
    sha256: await services.files.keep(content.value),
    bytes: content.value.length,
    mime: FILE_KINDS[kind].mime,
    name: name.value,
    organisationId: actor.organisation?.id,
    uploadedBy: actor.personId,
    uploadedAt: now,
    staffRoles: [],
    organisationIds: [],
  })
  return ok(_id)
}

/** What is kept of an upload: of a picture its pixels alone, of anything else the file as it came. */
async function cleaned(bytes: Uint8Array, kind: FileKind, maxPixels: number): Promise<Result<Uint8Array>> {
  const picture = PICTURE_KINDS.find(known => known === kind)
  return picture ? cleanImage(bytes, picture, maxPixels) : ok(bytes)
}

/** Who may fetch a file from now on, besides those who uploaded it. */
export interface FileAudience {
  staffRoles?: string[]
  organisationIds?: string[]
}

/**
 * Takes an uploaded file into use inside a command: only the organisation (or person) that uploaded it may, and the
 * audience is widened by those named. Refuses with `file-missing` on the field.
 */
export async function takeIntoUse(
  tx: Tx,
  owner: { personId: string; organisationId?: string },
  field: string,
  fileId: string,
  audience: FileAudience,
): Promise<Result<FileRef>> {
  const file = await tx.get(StoredFileModel, fileId)
  const mine =
    file &&
    (file.organisationId ? file.organisationId === owner.organisationId : file.uploadedBy === owner.personId)
  if (!file || !(mine || file.uploadedBy === owner.personId)) return refuse("file-missing", { field })
  await tx.putPrivate(StoredFileModel, widened(file, audience))
  return ok({ id: file._id, name: file.name, bytes: file.bytes, mime: file.mime, sha256: file.sha256 })
}

/** Lets more people fetch files that are in use already, inside a command. */
export async function openFiles(tx: Tx, ids: readonly string[], audience: FileAudience): Promise<void> {
  for (const id of new Set(ids)) {
    const file = await tx.get(StoredFileModel, id)
    if (file) await tx.putPrivate(StoredFileModel, widened(file, audience))
  }
}

function widened(
  file: StoredFileDoc,
  { staffRoles = [], organisationIds = [] }: FileAudience,
): StoredFileDoc {
  return {
    ...file,
    staffRoles: [...new Set([...file.staffRoles, ...staffRoles])],
    organisationIds: [...new Set([...file.organisationIds, ...organisationIds])],
  }
}
