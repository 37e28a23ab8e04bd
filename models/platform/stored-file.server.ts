import type { StoredFileDoc } from "#app/platform/files/stored-file.ts"
import { defineModel } from "#models/define-model.server.ts"

export const StoredFileModel = defineModel<StoredFileDoc>("stored_files", {
  sha256: { type: String, required: true },
  bytes: { type: Number, required: true },
  mime: { type: String, required: true },
  name: { type: String, required: true },
  organisationId: String,
  uploadedBy: { type: String, required: true },
  uploadedAt: { type: Date, required: true },
  staffRoles: [String],
  organisationIds: [String],
})
