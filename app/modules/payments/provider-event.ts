/** A provider's message that was taken in; `_id` is its id there, so that a repeated one is recognised. */
export interface ProviderEventDoc {
  _id: string
  type: string
  receivedAt: Date
}
