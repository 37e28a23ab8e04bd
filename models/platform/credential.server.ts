import type { CredentialDoc } from "#app/platform/auth/credential.ts"
import { defineModel } from "#models/define-model.server.ts"

export const CredentialModel = defineModel<CredentialDoc>("credentials", {
  hash: { type: String, required: true },
  changedAt: { type: Date, required: true },
})
