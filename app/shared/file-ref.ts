/** A file as a document names it: the hash pins the bytes that were seen when the document was written. */
export interface FileRef {
  id: string
  name: string
  bytes: number
  mime: string
  sha256: string
}
