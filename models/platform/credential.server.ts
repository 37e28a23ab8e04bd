import { defineModel } from "#models/define-model.server.ts"

/** The password hash of a person, outside the journal. `_id` is the person's id. */
export interface CredentialDoc {
  _id: string
  hash: string
  changedAt: Date
}

export const CredentialModel = defineModel<CredentialDoc>("credentials", {
  hash: { type: String, required: true },
  changedAt: { type: Date, required: true },
})
