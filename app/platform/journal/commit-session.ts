import type { Binary } from "mongodb"

/** The database session with which one process commits; known, so that others can end it when the process died. */
export interface CommitSessionDoc {
  _id: string
  lsid: { id: Binary }
  seenAt: Date
}
