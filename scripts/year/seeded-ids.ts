import { createHash } from "node:crypto"
import { idSource } from "#app/platform/id-source.server.ts"

/**
 * Lets every id from now on come from a stream that is the same for the same seed; gives what puts the source of chance
 * back. For simulations in a process of their own: two runs then write the same journal.
 */
export function drawIdsFrom(seed: string): () => void {
  const before = idSource.bytes
  let drawn = 0
  idSource.bytes = count => {
    const digest = createHash("sha512").update(`${seed}\n${drawn++}`).digest()
    if (count > digest.length) throw new RangeError(`An id has no ${count} bytes`)
    return digest.subarray(0, count)
  }
  return () => {
    idSource.bytes = before
  }
}
