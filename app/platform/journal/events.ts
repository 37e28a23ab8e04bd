/**
 * Events and effects of the whole house by type. Each module adds its own by declaration merging, so that
 * `tx.emit` and a reaction agree on the payload without importing each other.
 */
/** @public Each module adds its own. */
export interface EventPayloads {
  /** A batch of documents got the shape of this migration. */
  "store.migrated": { number: number; collection: string }
  /** All documents have the shape of this migration. */
  "store.shape-reached": { number: number }
}

// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface EffectPayloads {}

export type EventType = keyof EventPayloads
export type JournalEvent = { [K in EventType]: { type: K } & EventPayloads[K] }[EventType]
export type EventOf<K extends EventType> = { type: K } & EventPayloads[K]

export type EffectKind = keyof EffectPayloads
export type Effect = { [K in EffectKind]: { kind: K; payload: EffectPayloads[K] } }[EffectKind]
