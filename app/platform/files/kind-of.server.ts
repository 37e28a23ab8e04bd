import { decodeText } from "#app/platform/tables/decode-text.ts"
import { FILE_KINDS, type FileKind } from "#app/shared/file-kinds.ts"

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The kind of a file by its content, when it is one of those allowed and its name ends accordingly; else undefined. An
 * archive is looked at by its directory alone, nothing in it is unpacked.
 */
export async function kindOf(
  bytes: Uint8Array,
  name: string,
  allowed: readonly FileKind[],
): Promise<FileKind | undefined> {
  const extension = name.split(".").pop()?.toLowerCase() ?? ""
  const kind = allowed.find(k => (FILE_KINDS[k].extensions as readonly string[]).includes(extension))
  return kind && (await isOfKind(bytes, kind)) ? kind : undefined
}

async function isOfKind(bytes: Uint8Array, kind: FileKind): Promise<boolean> {
  if (kind === "xlsx") return isWorkbook(bytes)
  const { fileTypeFromBuffer } = await import("file-type")
  const isArchive = ZIP.every((byte, i) => bytes[i] === byte)
  const found = isArchive ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (kind !== "csv") return found?.mime === FILE_KINDS[kind].mime
  // Letters that happen to begin a file of some other kind are still letters; a document in text form is none.
  const isDocument = found !== undefined && DOCUMENTS_IN_TEXT.has(found.mime)
  return !isArchive && !isDocument && decodeText(bytes) !== undefined
}

const DOCUMENTS_IN_TEXT = new Set(["application/pdf", "application/rtf", "application/xml", "image/svg+xml"])

async function isWorkbook(bytes: Uint8Array): Promise<boolean> {
  const { openWorkbook } = await import("#app/platform/tables/workbook-archive.server.ts")
  return openWorkbook(bytes, Number.POSITIVE_INFINITY).then(
    archive => archive.has("xl/workbook.xml"),
    () => false,
  )
}
