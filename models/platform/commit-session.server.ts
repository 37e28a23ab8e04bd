import type { Binary } from "mongodb"
import { defineModel, unchecked } from "#models/define-model.server.ts"

/** The database session with which one process commits; known, so that others can end it when the process died. */
export interface CommitSessionDoc {
  _id: string
  lsid: { id: Binary }
  seenAt: Date
}

export const CommitSessionModel = defineModel<CommitSessionDoc>("commit_sessions", {
  lsid: { type: unchecked<CommitSessionDoc["lsid"]>(), required: true },
  seenAt: { type: Date, required: true },
})
