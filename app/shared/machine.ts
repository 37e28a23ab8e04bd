type Transitions<S extends string> = Readonly<Record<S, Readonly<Record<string, S>>>>
type EventsOf<T> = { [K in keyof T]: keyof T[K] }[keyof T] & string

/** A state machine as data: from each state, which event leads where. */
export interface Machine<S extends string, E extends string> {
  readonly states: readonly S[]
  readonly initial: S
  readonly transitions: Transitions<S>
  /** The state after `event`, or undefined when the event has no place in this state. */
  next(state: S, event: E): S | undefined
  can(state: S, event: E): boolean
  /** The events that have a place in this state, in the order of the definition. */
  events(state: S): E[]
  /** True when nothing leads out of this state. */
  isFinal(state: S): boolean
  /** True for the name of a state of this machine. */
  is(value: unknown): value is S
}

export type MachineState<M> = M extends Machine<infer S, string> ? S : never
export type MachineEvent<M> = M extends { next(state: never, event: infer E): unknown } ? E : never

/**
 * Makes a machine from `{ states, initial, transitions: { draft: { submit: "in-review" }, … } }`. Every state stands
 * in `transitions`; `{}` marks a final one. Throws for a definition that is wrong: a repeated or unknown state, one
 * that cannot be reached, or one from which no end can be reached although the machine has an end.
 */
export function defineMachine<const S extends string, const T extends Transitions<S>>(definition: {
  states: readonly S[]
  initial: NoInfer<S>
  transitions: T
}): Machine<S, EventsOf<T>> {
  const { states, initial } = definition
  const transitions: Transitions<S> = definition.transitions
  const errors = errorsOf(states, initial, transitions)
  if (errors.length > 0) throw new Error(`Wrong state machine: ${errors.join("; ")}`)

  const next = (state: S, event: string) => {
    const row = Object.hasOwn(transitions, state) ? transitions[state] : {}
    return Object.hasOwn(row, event) ? row[event] : undefined
  }
  return {
    states,
    initial,
    transitions,
    next,
    can: (state, event) => next(state, event) !== undefined,
    events: state => Object.keys(transitions[state]) as EventsOf<T>[],
    isFinal: state => Object.keys(transitions[state]).length === 0,
    is: (value): value is S => states.some(state => state === value),
  }
}

function errorsOf<S extends string>(states: readonly S[], initial: S, transitions: Transitions<S>): string[] {
  const known = new Set<string>(states)
  const targets = Object.values<Readonly<Record<string, S>>>(transitions).flatMap(row => Object.values(row))
  const named = new Set<string>([initial, ...Object.keys(transitions), ...targets])
  const errors = states
    .filter((state, at) => states.indexOf(state) !== at)
    .map(s => `state "${s}" is repeated`)
  errors.push(...[...named].filter(s => !known.has(s)).map(s => `state "${s}" is unknown`))
  errors.push(
    ...states.filter(s => !Object.hasOwn(transitions, s)).map(s => `state "${s}" has no transitions`),
  )
  if (errors.length > 0) return errors

  const reached = spread([initial], state => Object.values(transitions[state]))
  errors.push(...states.filter(s => !reached.has(s)).map(s => `state "${s}" cannot be reached`))
  const ends = states.filter(s => Object.keys(transitions[s]).length === 0)
  const leadOn = spread(ends, state => states.filter(s => Object.values(transitions[s]).includes(state)))
  if (ends.length > 0) errors.push(...states.filter(s => !leadOn.has(s)).map(s => `state "${s}" is dead`))
  return errors
}

/** Everything that can be reached from `start` by steps of `onward`. */
function spread<S>(start: readonly S[], onward: (state: S) => readonly S[]): Set<S> {
  const reached = new Set(start)
  for (const state of reached) for (const neighbour of onward(state)) reached.add(neighbour)
  return reached
}
