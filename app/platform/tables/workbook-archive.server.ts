import { type Entry, fromBufferPromise, type ZipFile } from "yauzl"
import { refusal } from "./raw-table.ts"

/** A workbook of our size has some twenty parts. */
const MOST_PARTS = 1000

/** The parts of a workbook, known by their declared sizes before any is unpacked. */
export interface WorkbookArchive {
  has(name: string): boolean
  /** Bytes of one part as they are unpacked; longer than declared is an error. */
  read(name: string): Promise<AsyncIterable<Buffer>>
}

/**
 * Opens a workbook and reads its directory only. Throws `TableRefusal`: `table-damaged`, `table-locked` for an encrypted
 * one, `table-unpacked-too-large` ({mb}) when its parts together would unpack to more than allowed.
 */
export async function openWorkbook(bytes: Uint8Array, unpackedBytes: number): Promise<WorkbookArchive> {
  const zip = await damagedUnless(() => fromBufferPromise(Buffer.from(bytes), { lazyEntries: true }))
  if (zip.entryCount > MOST_PARTS) throw refusal("table-damaged")
  const parts = new Map<string, Entry>()
  await damagedUnless(async () => {
    for await (const entry of zip.eachEntry()) {
      if (parts.has(entry.fileName)) throw refusal("table-damaged")
      parts.set(entry.fileName, entry)
    }
  })
  const entries = [...parts.values()]
  if (entries.some(entry => entry.isEncrypted())) throw refusal("table-locked")
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > unpackedBytes)
    throw refusal("table-unpacked-too-large", { mb: Math.floor(unpackedBytes / 1_048_576) })
  return { has: name => parts.has(name), read: name => readPart(zip, parts.get(name)) }
}

async function readPart(zip: ZipFile, entry: Entry | undefined): Promise<AsyncIterable<Buffer>> {
  if (!entry) throw refusal("table-damaged")
  return damagedUnless(() => zip.openReadStreamPromise(entry))
}

/** What the archive's reader refuses is a damaged file, not a refusal of ours. */
async function damagedUnless<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    throw refusal("table-damaged")
  }
}
