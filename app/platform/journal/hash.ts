import canonicalize from "canonicalize"

/** Parts of a journal entry, as they are hashed. Pure apart from the digest that is handed in. */
export interface HashedMeta {
  at: Date
  command: string
  idempotencyKey: string
}
export interface HashedBody {
  actor: unknown
  puts: unknown[]
  events: unknown[]
  effects: string[]
  outcome: unknown
}
export type Digest = (text: string) => string

/** The value before the first entry. */
export const GENESIS = "0".repeat(64)

/** RFC 8785 text of a value; dates as ISO 8601 in UTC, `undefined` members left out. */
export function jcs(value: unknown): string {
  return canonicalize(value) ?? "null"
}

/** `sha256("meta/v1\n" + salt + "\n" + JCS(meta))` */
export function metaHash(digest: Digest, salt: string, { at, command, idempotencyKey }: HashedMeta): string {
  return digest(`meta/v1\n${salt}\n${jcs({ at, command, idempotencyKey })}`)
}

/** `sha256("body/v1\n" + salt + "\n" + JCS(body))` */
export function bodyHash(
  digest: Digest,
  salt: string,
  { actor, puts, events, effects, outcome }: HashedBody,
): string {
  return digest(`body/v1\n${salt}\n${jcs({ actor, puts, events, effects, outcome })}`)
}

/** `sha256("jrnl/v1\n" + prev + "\n" + JCS({ seq, metaHash, bodyHash }))`: what the next entry points at. */
export function entryHash(digest: Digest, prev: string, seq: number, meta: string, body: string): string {
  return digest(`jrnl/v1\n${prev}\n${jcs({ seq, metaHash: meta, bodyHash: body })}`)
}
