import { defineModel } from "#models/define-model.server.ts"

/** A provider's message that was taken in; `_id` is its id there, so that a repeated one is recognised. */
export interface ProviderEventDoc {
  _id: string
  type: string
  receivedAt: Date
}

export const ProviderEventModel = defineModel<ProviderEventDoc>("provider_events", {
  type: { type: String, required: true },
  receivedAt: { type: Date, required: true },
})
