import { SHAPE } from "#models/migrations/migrations.ts"
import type { JournalHeadDoc } from "./journal-entry.ts"

/** The stored documents are of another version of this project. */
class OtherShape extends Error {}

/** The shape of what is stored: that of this version where nothing is stored yet, 0 for what was written before shapes. */
export function shapeOf(head: Pick<JournalHeadDoc, "shape"> | null): number {
  return head ? (head.shape ?? 0) : SHAPE
}

/** Throws `OtherShape` with what to do when this version cannot work with what is stored. */
export function requireShape(head: Pick<JournalHeadDoc, "shape"> | null): void {
  const shape = shapeOf(head)
  if (shape === SHAPE) return
  throw new OtherShape(
    shape < SHAPE
      ? `The database was written by an earlier version (shape ${shape}, this one needs ${SHAPE}). Stop every server, then run: npm run migrate. A demonstration may begin anew instead: scripts/demo --reset`
      : `The database was written by a newer version (shape ${shape}, this one knows ${SHAPE}). Start that version.`,
  )
}
