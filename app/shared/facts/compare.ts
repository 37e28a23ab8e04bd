import type { FactDefinitions } from "./facts.ts"
import { factNames } from "./facts.ts"

/** What came and what went of a list of codes. */
export interface Moved<T> {
  added: T[]
  removed: T[]
}

/** The same for things with an id: those that are in both and differ stand beside each other. */
export interface Paired<T> extends Moved<T> {
  changed: { before: T; after: T }[]
}

/** The names of the facts in which two versions of a thing differ, in their order; an absent fact is an empty one. */
export function changedFacts<F extends FactDefinitions>(
  facts: F,
  before: Partial<Record<keyof F & string, unknown>>,
  after: Partial<Record<keyof F & string, unknown>>,
): (keyof F & string)[] {
  return factNames(facts).filter(name => !isAlike(before[name] ?? "", after[name] ?? ""))
}

/** Codes that were added and removed. */
export function moved<T extends string>(before: readonly T[], after: readonly T[]): Moved<T> {
  return {
    added: after.filter(one => !before.includes(one)),
    removed: before.filter(one => !after.includes(one)),
  }
}

/** Things that were added, removed or changed; one is the same by its id, whatever else of it changed. */
export function paired<T extends { id: string }>(before: readonly T[], after: readonly T[]): Paired<T> {
  const of = (list: readonly T[], id: string) => list.find(one => one.id === id)
  return {
    added: after.filter(one => !of(before, one.id)),
    removed: before.filter(one => !of(after, one.id)),
    changed: before.flatMap(one => {
      const same = of(after, one.id)
      return same && !isAlike(one, same) ? [{ before: one, after: same }] : []
    }),
  }
}

/** True while nothing was added, removed or changed. */
export function isUnmoved(moves: Moved<unknown> & { changed?: readonly unknown[] }): boolean {
  return moves.added.length + moves.removed.length + (moves.changed?.length ?? 0) === 0
}

/** The same in every field, whatever their order; a missing one is an undefined one. */
function isAlike(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date || typeof value !== "object") return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  const known = Object.entries(value).filter(([, part]) => part !== undefined && part !== null)
  const parts = known.map(([name, part]) => `${name}:${canonical(part)}`)
  return `{${parts.sort().join(",")}}`
}
