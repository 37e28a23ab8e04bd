import { createHash, randomBytes } from "node:crypto"
import { idSource } from "./id-source.server.ts"

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"

/** A new id: 26 characters, 130 random bits. Ids carry no time, so that nobody can order or count what is hidden. */
export function newId(): string {
  let id = ""
  for (const byte of idSource.bytes(26)) id += ALPHABET[byte & 31]
  return id
}

/** A new secret for a link or a cookie, 256 random bits, URL-safe. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex")
}
