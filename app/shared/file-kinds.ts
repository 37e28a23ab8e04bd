/** Kinds of files people may upload, by content. */
export const FILE_KINDS = {
  pdf: { mime: "application/pdf", extensions: ["pdf"] },
  jpg: { mime: "image/jpeg", extensions: ["jpg", "jpeg"] },
  png: { mime: "image/png", extensions: ["png"] },
} as const

export type FileKind = keyof typeof FILE_KINDS

export const DOCUMENT_KINDS: readonly FileKind[] = ["pdf", "jpg", "png"]
