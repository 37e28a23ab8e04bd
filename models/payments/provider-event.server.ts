import type { ProviderEventDoc } from "#app/modules/payments/provider-event.ts"
import { defineModel } from "#models/define-model.server.ts"

export const ProviderEventModel = defineModel<ProviderEventDoc>("provider_events", {
  type: { type: String, required: true },
  receivedAt: { type: Date, required: true },
})
