import { createHash } from "node:crypto"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { jcs } from "#app/platform/journal/hash.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"

const ENCRYPTED_FIELD = /^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/
/** Ids are shorter: an id of this form is a hash with the key of the data folder. */
const KEYED_HASH = /^[0-9a-f]{64}$/
const MAY_HOLD_KEYED_HASH = new Set(["_id", "id", "idKey"])

/**
 * One hash over what the whole journal says: number, instant, command, key and body of every entry in order, without
 * salts and the hashes over them. Encrypted fields count by what they hold, hashes with a key by the order in which they
 * appear. Two runs of one simulation give the same, whatever their keys.
 */
export async function journalDigest({ fieldKey }: Pick<Services, "fieldKey">): Promise<string> {
  const hash = createHash("sha256")
  const reader = new JournalReader(fieldKey)
  for await (const entry of raw(JournalEntryModel).find().sort({ _id: 1 })) {
    const { _id, at, command, idempotencyKey, actor, puts, events, effects, outcome } = entry
    const said = { _id, at, command, idempotencyKey, actor, puts, events, effects, outcome }
    hash.update(`${jcs(reader.read(said))}\n`)
  }
  return hash.digest("hex")
}

/** Gives values as they would be with any key. */
export class JournalReader {
  private readonly hashes = new Map<string, string>()

  constructor(private readonly fieldKey: Buffer) {}

  /** The same value with encrypted fields in clear and keyed hashes numbered. */
  read(value: unknown, name = ""): unknown {
    if (typeof value === "string") return this.text(value, name)
    if (Array.isArray(value)) return value.map(part => this.read(part, name))
    if (!isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.read(part, key)]))
  }

  private text(value: string, name: string): string {
    if (ENCRYPTED_FIELD.test(value)) return decryptField(this.fieldKey, value)
    if (!MAY_HOLD_KEYED_HASH.has(name) || !KEYED_HASH.test(value)) return value
    const known = this.hashes.get(value) ?? `hash ${this.hashes.size + 1}`
    this.hashes.set(value, known)
    return known
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
