import { oneWordAThing } from "./001-one-word-a-thing.ts"
import type { Migration } from "./migration.ts"

/** All migrations in their order. A new one: a file of its own beside these, and a line here. */
export const MIGRATIONS: readonly Migration[] = [oneWordAThing]

/** The shape of stored documents that this version reads and writes. */
export const SHAPE = MIGRATIONS.length
