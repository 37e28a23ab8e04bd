import { createReadableStreamFromReadable } from "@remix-run/node"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { isId } from "#app/shared/ids.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import type { StoredFileDoc } from "./stored-file.ts"

/**
 * The record of a file for those who may fetch it, or null: who uploaded it, the organisation for which it was uploaded,
 * and the organisations and staff roles named by the command that took it into use. No officer reads a file of an
 * organisation of their own by the office.
 */
export async function fileForReader(actor: Actor, fileId: string): Promise<StoredFileDoc | null> {
  if (actor.kind !== "person" || !isId(fileId)) return null
  const file = await raw(StoredFileModel).findOne({ _id: fileId })
  return file && mayFetch(actor, file) ? file : null
}

function mayFetch(actor: Extract<Actor, { kind: "person" }>, file: StoredFileDoc): boolean {
  if (file.uploadedBy === actor.personId) return true
  const present = actor.organisation?.id
  if (present && (file.organisationId === present || file.organisationIds.includes(present))) return true
  const isStake = file.organisationId !== undefined && actor.organisationIds.includes(file.organisationId)
  return actor.staffRole !== undefined && !isStake && file.staffRoles.includes(actor.staffRole)
}

/**
 * The bytes as an attachment under their own name. Whatever a file holds, it cannot act as a page of ours: no sniffing,
 * a sandbox, nothing kept by caches. Null when the bytes are gone.
 */
export async function fileAnswer(services: Services, file: StoredFileDoc): Promise<Response | null> {
  if (!(await services.files.has(file.sha256))) return null
  return new Response(createReadableStreamFromReadable(services.files.read(file.sha256)), {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${encoded(file.name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  })
}

/** RFC 8187: what `encodeURIComponent` leaves and the header may not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
