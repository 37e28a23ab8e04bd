import type { EventOf, EventType } from "./events.ts"
import type { Tx } from "./transaction.server.ts"

/** What a module does, inside the same transaction, when another module's event happened. */
export type Reaction<K extends EventType> = (tx: Tx, event: EventOf<K>) => Promise<void>
export type Reactions = { [K in EventType]?: Reaction<K>[] }

/** No chain of events is longer; a longer one is a loop and a bug. */
const MOST_EVENTS = 500

/** Runs the reactions to all events of the transaction, in order, those that the reactions emit included. */
export async function react(reactions: Reactions, tx: Tx): Promise<void> {
  for (let i = 0; i < tx.events.length; i++) {
    if (i >= MOST_EVENTS) throw new Error("events react to each other without end")
    const event = tx.events[i] as EventOf<EventType>
    const list = (reactions[event.type as EventType] ?? []) as Reaction<EventType>[]
    for (const reaction of list) await reaction(tx, event)
  }
}
