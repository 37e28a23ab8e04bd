/** What the work below takes on two quiet cores of a common server. */
const QUIET_MS = 130
const MOST = 10

/** How many times slower this machine is now than a quiet one: 1 to 10. Takes as long as the work. */
export function measureSlowness(): number {
  const begun = performance.now()
  for (let round = 0; round < 3; round++) work()
  return slownessOf(performance.now() - begun)
}

export function slownessOf(ms: number): number {
  return Math.min(MOST, Math.max(1, Math.round(ms / QUIET_MS)))
}

/** What tests do most: objects, maps, sorting and JSON. */
function work(): number {
  const made = new Map<string, { x: number; n: number }>()
  for (let n = 0, x = 1; n < 60_000; n++) {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648
    made.set(`key ${x}`, { x, n })
  }
  const sorted = [...made.values()].sort((a, b) => a.x - b.x)
  return sorted.map(value => JSON.stringify(value)).join("").length
}
