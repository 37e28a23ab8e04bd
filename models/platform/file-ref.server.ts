import type { FileRef } from "#app/shared/file-ref.ts"
import { part } from "#models/define-model.server.ts"

export const fileRefPart = part<FileRef>({
  id: { type: String, required: true },
  name: { type: String, required: true },
  bytes: { type: Number, required: true },
  mime: { type: String, required: true },
  sha256: { type: String, required: true },
})
