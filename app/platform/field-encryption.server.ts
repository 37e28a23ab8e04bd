import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto"

/** 32 bytes for AES-256 out of the configured secret. */
export function fieldKeyFrom(secret: string): Buffer {
  return createHash("sha256").update(`field-key/v1\n${secret}`).digest()
}

/** Encrypts a personal number before it is put: `v1.<iv>.<tag>.<ciphertext>`, base64url. */
export function encryptField(key: Buffer, plain: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
  return ["v1", ...[iv, cipher.getAuthTag(), body].map(b => b.toString("base64url"))].join(".")
}

/** The number again; throws when it was altered or the key is another. */
export function decryptField(key: Buffer, stored: string): string {
  const [version, iv, tag, body] = stored.split(".")
  if (version !== "v1" || !iv || !tag || body === undefined) throw new Error("not an encrypted field")
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"))
  decipher.setAuthTag(Buffer.from(tag, "base64url"))
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8")
}

/**
 * The same hash for the same number, for telling that two are one without knowing either (HMAC-SHA-256, hexadecimal).
 * Each purpose has a key of its own, so that hashes of two purposes cannot be compared.
 */
export function keyedHash(key: Buffer, purpose: string, plain: string): string {
  const own = createHmac("sha256", key).update(`keyed-hash/v1\n${purpose}`).digest()
  return createHmac("sha256", own).update(plain, "utf8").digest("hex")
}
