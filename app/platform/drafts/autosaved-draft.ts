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
