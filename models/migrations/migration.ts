/** A stored document as any version of the project may have written it. */
export type StoredDoc = Readonly<Record<string, unknown>> & { _id: string }

/** What becomes of the documents of one collection. */
export interface MigratedCollection {
  collection: string
  /** The collection in which they stand afterwards; the same one unless named. */
  movedTo?: string
  /** The document in its next shape. Pure: nothing but the document decides, and it keeps its `_id`. */
  up(doc: StoredDoc): StoredDoc
}

/** One step from a shape of the stored documents to the next. It is never changed once it has run anywhere. */
export interface Migration {
  /** 1, 2, 3 …: the shape that it leads to. */
  number: number
  name: string
  collections: readonly MigratedCollection[]
}
