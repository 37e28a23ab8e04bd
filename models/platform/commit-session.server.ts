import type { CommitSessionDoc } from "#app/platform/journal/commit-session.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

export const CommitSessionModel = defineModel<CommitSessionDoc>("commit_sessions", {
  lsid: { type: unchecked<CommitSessionDoc["lsid"]>(), required: true },
  seenAt: { type: Date, required: true },
})
