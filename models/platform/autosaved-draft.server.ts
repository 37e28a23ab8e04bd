import type { AutosavedDraftDoc } from "#app/platform/drafts/autosaved-draft.ts"
import { defineModel } from "#models/define-model.server.ts"

export const AutosavedDraftModel = defineModel<AutosavedDraftDoc>(
  "autosaved_drafts",
  {
    personId: { type: String, required: true },
    fieldsEncrypted: { type: String, required: true },
    savedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ personId: 1 })
    schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  },
)
