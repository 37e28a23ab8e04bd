import { hash, verify } from "@node-rs/argon2"

/** OWASP's first choice: argon2id (algorithm 2 of the library), 19 MiB, two passes, one lane. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More at once would only fill memory: 4 × 19 MiB is the most that sign-ins ever take. */
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** Lets at most four hashes be computed at the same time; the others wait in order. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>(go => waiting.push(go))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** The argon2id hash of a password, with its salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/** Whether a password fits a hash; without one it takes the same time and fits nothing. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(stored ?? NOBODYS_HASH, password).catch(() => false))
  return fits && stored !== undefined
}

/** Hash of a random password that was thrown away: an unknown account costs as much time as a known one. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$7F64zWPA9anR8VLjwPomGg$XoIIUcE4zJljmskNTThzEL3vRmNW70Vq04DMBYociT8"
