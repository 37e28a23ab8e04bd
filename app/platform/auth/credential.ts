/** The password hash of a person, outside the journal. `_id` is the person's id. */
export interface CredentialDoc {
  _id: string
  hash: string
  changedAt: Date
}
