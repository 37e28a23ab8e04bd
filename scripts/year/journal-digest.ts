import { createHash } from "node:crypto"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { jcs } from "#app/platform/journal/hash.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"

const ENCRYPTED_FIELD = /^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/

/**
 * One hash over what the whole journal says: number, instant, command, key and body of every entry in order, without
 * salts and the hashes over them. Encrypted fields count by what they hold. Two runs of one simulation give the same.
 */
export async function journalDigest({ fieldKey }: Pick<Services, "fieldKey">): Promise<string> {
  const hash = createHash("sha256")
  for await (const entry of raw(JournalEntryModel).find().sort({ _id: 1 })) {
    const { _id, at, command, idempotencyKey, actor, puts, events, effects, outcome } = entry
    const said = { _id, at, command, idempotencyKey, actor, puts, events, effects, outcome }
    hash.update(`${jcs(readable(said, fieldKey))}\n`)
  }
  return hash.digest("hex")
}

/** The same value with every encrypted field in clear. */
export function readable(value: unknown, fieldKey: Buffer): unknown {
  if (typeof value === "string") return ENCRYPTED_FIELD.test(value) ? decryptField(fieldKey, value) : value
  if (Array.isArray(value)) return value.map(part => readable(part, fieldKey))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(part, fieldKey)]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
