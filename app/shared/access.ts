import type { Actor } from "./actor.ts"

/** Whether this actor may do something with this resource at this instant. */
export type AccessRule<R> = (actor: Actor, resource: R, now: Date) => boolean

/** The access table of a module: what each action is done with. */
export type AccessTable<Resources> = { readonly [Action in keyof Resources]: AccessRule<Resources[Action]> }

/**
 * Makes the access table of a module, one rule an action. The type of the resource comes from the rules or is
 * given: `defineAccess<{ read: Bid; list: undefined }>({ read: (actor, bid, now) => …, list: actor => … })`.
 */
export function defineAccess<Resources>(rules: AccessTable<Resources>): AccessTable<Resources> {
  return Object.freeze({ ...rules })
}

/**
 * Whether `actor` may do `action` with `resource` at `now`. Denies by default: an action that the table lacks, a
 * rule that throws and an answer other than `true` are all a no. Never throws.
 */
export function can<Resources, Action extends keyof Resources>(
  table: AccessTable<Resources>,
  actor: Actor,
  action: Action,
  resource: Resources[Action],
  now: Date,
): boolean {
  if (!Object.hasOwn(table, action)) return false
  try {
    return table[action](actor, resource, now) === true
  } catch {
    return false
  }
}
