/** Steps of one letter each from one text to another; stops counting beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? most + 1
}

/**
 * The name that was probably meant: one that differs by at most half of its letters, or that holds the typed one or is
 * held by it. Undefined when none is near.
 */
export function closestName(typed: string, names: readonly string[]): string | undefined {
  const text = typed.slice(0, 60).toLowerCase()
  const ranked = names
    .map(name => ({ name, away: nearness(text, name.toLowerCase()) }))
    .filter(({ away }) => away !== undefined)
  return ranked.sort((a, b) => (a.away ?? 0) - (b.away ?? 0))[0]?.name
}

function nearness(text: string, name: string): number | undefined {
  const most = Math.floor(Math.max(text.length, name.length) / 2)
  const away = distance(text, name, most)
  if (away <= most) return away
  const isInside = text.length > 1 && (name.includes(text) || text.includes(name))
  return isInside ? most + 1 : undefined
}
