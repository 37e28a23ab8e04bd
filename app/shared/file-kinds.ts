/** Kinds of files people may upload, by content. */
export const FILE_KINDS = {
  pdf: { mime: "application/pdf", extensions: ["pdf"] },
  jpg: { mime: "image/jpeg", extensions: ["jpg", "jpeg"] },
  png: { mime: "image/png", extensions: ["png"] },
  csv: { mime: "text/csv", extensions: ["csv"] },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
} as const

export type FileKind = keyof typeof FILE_KINDS

/** What proves something: a scan, a photograph, a report. */
export const DOCUMENT_KINDS: readonly FileKind[] = ["pdf", "jpg", "png"]

/** What an administrator imports. */
export const TABLE_KINDS: readonly FileKind[] = ["csv", "xlsx"]
