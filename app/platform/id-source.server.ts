import { randomBytes } from "node:crypto"

/**
 * Where the bytes of ids come from. A simulation puts its own stream here, so that two runs give the same ids; secrets,
 * salts and keys never come from it.
 */
export const idSource: { bytes(count: number): Uint8Array } = { bytes: randomBytes }
