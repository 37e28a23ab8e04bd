import { defineModel } from "#models/define-model.server.ts"

/**
 * What somebody typed and did not send. `_id` is person, organisation and form; the fields are encrypted as one, because
 * nobody knows what they hold. Outside the journal.
 */
export interface AutosavedDraftDoc {
  _id: string
  personId: string
  fieldsEncrypted: string
  savedAt: Date
  expiresAt: Date
}

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
