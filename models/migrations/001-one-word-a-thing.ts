import type { Migration, StoredDoc } from "./migration.ts"

type Fields = Readonly<Record<string, unknown>>

/** 2026-12: fields and codes are named by the words of docs/glossary.md. */
export const oneWordAThing: Migration = {
  number: 1,
  name: "one word a thing",
  collections: [
    { collection: "agencies", up: agency },
    { collection: "listing_measures", up: measure },
    { collection: "correction_notices", up: doc => renamed(doc, { papers: "certificates" }) },
    { collection: "notices", movedTo: "announcements", up: announcement },
  ],
}

function agency(doc: StoredDoc): StoredDoc {
  const { lifecycle, check, ...rest } = renamed(doc, {
    life: "lifecycle",
    standings: "statusHistory",
  }) as StoredDoc & {
    lifecycle?: { holds?: Fields[] }
    check?: { confirmations?: Fields[] }
  }
  return {
    ...rest,
    ...(check && { check: { ...check, ...within(check, "confirmations", confirmation) } }),
    ...(lifecycle && { lifecycle: { ...lifecycle, ...within(lifecycle, "holds", withReason) } }),
  }
}

function confirmation(stored: Fields): Fields {
  return renamed(stored, { papers: "certificates" })
}

function measure(doc: StoredDoc): StoredDoc {
  return withReason(doc)
}

const REASONS: Readonly<Record<string, string>> = {
  "outdated-papers": "outdated-documents",
  "false-papers": "false-documents",
}

function withReason<T extends Fields>(stored: T): T {
  return typeof stored.reason === "string" && Object.hasOwn(REASONS, stored.reason)
    ? { ...stored, reason: REASONS[stored.reason] }
    : stored
}

function announcement(doc: StoredDoc): StoredDoc {
  return doc.kind === "notice" ? { ...doc, kind: "announcement" } : doc
}

/** A list of a document with each of its members changed; nothing where the document has no such list. */
function within(doc: Fields, name: string, change: (member: Fields) => Fields): Fields {
  const list = doc[name]
  return Array.isArray(list) ? { [name]: list.map(change) } : {}
}

/** The same with other names for some of its fields. */
function renamed<T extends Fields>(doc: T, names: Readonly<Record<string, string>>): T {
  return Object.fromEntries(Object.entries(doc).map(([name, value]) => [names[name] ?? name, value])) as T
}
