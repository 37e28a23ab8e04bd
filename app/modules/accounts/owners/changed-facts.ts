import type { FileRef } from "#app/shared/file-ref.ts"

/** What the form check compares; contact person and phone are the organisation's own affair. */
export interface CheckedFacts {
  name?: string
  legalRepresentative?: string
  address?: string
  licence?: Pick<FileRef, "name" | "sha256">
  fields: readonly string[]
}

export const CHECKED_FACTS = ["name", "legalRepresentative", "address", "licence", "fields"] as const
export type CheckedFact = (typeof CHECKED_FACTS)[number]

/** The facts in which two versions differ, in the order of the form. A licence is the same when its content is. */
export function changedFacts(before: CheckedFacts, after: CheckedFacts): CheckedFact[] {
  return CHECKED_FACTS.filter(fact => comparable(before, fact) !== comparable(after, fact))
}

function comparable(facts: CheckedFacts, fact: CheckedFact): string {
  if (fact === "licence") return facts.licence?.sha256 ?? ""
  if (fact === "fields") return [...facts.fields].sort().join(" ")
  return facts[fact] ?? ""
}

/** A version of an organisation as the journal holds it. */
export interface KnownVersion extends CheckedFacts {
  status: string
  contactName?: string
  suspension?: { reason: string; note: string }
}

/** What one entry changed. */
export interface HistoryEntry {
  seq: number
  at: Date
  command: string
  by?: string
  status?: { from?: string; to: string }
  facts: { fact: CheckedFact | "contactName"; from: string; to: string }[]
  suspension?: { reason: string; note: string }
}

interface Entry {
  seq: number
  at: Date
  command: string
  by?: string
  doc: KnownVersion
}

/** What changed when, newest first; entries that changed nothing of this are left out. */
export function historyOf(entries: readonly Entry[]): HistoryEntry[] {
  return entries
    .map((entry, at) => stepOf(entry, entries[at - 1]?.doc))
    .filter(step => step.status || step.facts.length > 0)
    .reverse()
}

function stepOf({ doc, ...entry }: Entry, before: KnownVersion | undefined): HistoryEntry {
  const status = before?.status === doc.status ? undefined : { from: before?.status, to: doc.status }
  const changed = changedFacts(before ?? { fields: [] }, doc)
  const facts: HistoryEntry["facts"] = changed.map(fact => ({
    fact,
    from: before ? shown(before, fact) : "",
    to: shown(doc, fact),
  }))
  const contact = { from: before?.contactName ?? "", to: doc.contactName ?? "" }
  if (contact.from !== contact.to) facts.push({ fact: "contactName", ...contact })
  const suspension = status && doc.status === "suspended" ? doc.suspension : undefined
  return { ...entry, status, facts, suspension }
}

function shown(facts: CheckedFacts, fact: CheckedFact): string {
  if (fact === "licence") return facts.licence?.name ?? ""
  if (fact === "fields") return facts.fields.join(" ")
  return facts[fact] ?? ""
}
