/** A stream of numbers that is the same for the same seed on every machine. Not for secrets. */
export interface Random {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** A number of 0 up to, not including, 1. */
  share(): number
  pick<T>(list: readonly T[]): T
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

const WORD = 2 ** 32

/** Makes a stream from a seed (mulberry32 over an FNV-1a hash, both in the public domain). */
export function seededRandom(seed: string | number): Random {
  let state = hash(String(seed))
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORD
  }
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)]
    if (found === undefined) throw new RangeError("Nothing to pick from")
    return found
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const keyed = list.map(value => ({ value, key: share() }))
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
  }
  return { whole, share, pick, shuffle }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
