import type { HoldKind } from "#app/modules/directory/agency.ts"
import type { ChangedFact } from "./changed-facts.ts"

/** What of the life of an agency everybody may read. */
export const PUBLIC_EVENTS = [
  "agency.claimed",
  "agency.listed",
  "agency.changed",
  "agency.items-switched",
  "agency.warned",
  "agency.suspended",
  "agency.removed",
  "agency.restored",
] as const
type PublicEvent = (typeof PUBLIC_EVENTS)[number]

const HELD: Partial<Record<PublicEvent, HoldKind>> = {
  "agency.warned": "warn",
  "agency.suspended": "suspend",
  "agency.removed": "remove",
}

/** An entry of the journal as the history reads it; one that was redacted has no events. */
export interface PublicEntry {
  at: Date
  events?: readonly unknown[]
}

type Happened =
  | { what: "listed" }
  | { what: "claimed"; source: string }
  | { what: "changed"; facts: readonly ChangedFact[] }
  | { what: "switched"; on: readonly string[]; off: readonly string[] }
  | { what: "held"; hold: HoldKind; reason?: string; until?: Date }
  | { what: "released"; hold: HoldKind }

/** One line of the history of an agency. Its key says nothing of its place in the journal, which would count quotes. */
export type HistoryLine = { key: string; at: Date } & Happened

interface Read {
  type: PublicEvent
  agencyId: string
  changed?: ChangedFact[]
  on?: string[]
  off?: string[]
  kind?: HoldKind
  reason?: string
  until?: Date
  cause?: string
  source?: string
}

type Line = { at: Date } & Happened

/**
 * The history of an agency, newest first, from its entries in any order. The reason of a hold is told while it holds;
 * afterwards only that there was one, and of one that was undone nothing. Nothing but the fields named here leaves the
 * journal.
 */
export function publicHistory(agencyId: string, entries: readonly PublicEntry[]): HistoryLine[] {
  const lines: Line[] = []
  const open = new Map<string, Line[]>()
  for (const { at, events = [] } of [...entries].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    for (const event of events) {
      if (isPublic(event, agencyId)) read(event, at)
    }
  }
  return lines.map((line, n) => ({ ...line, key: `${line.at.toISOString()}-${n}` })).reverse()

  function read(event: Read, at: Date): void {
    const { type, kind = "suspend", reason = "", until } = event
    const hold = HELD[type]
    if (hold) {
      const line: Line = { at, what: "held", hold, reason, until }
      lines.push(line)
      open.set(`${hold} ${reason}`, [...(open.get(`${hold} ${reason}`) ?? []), line])
    } else if (type === "agency.restored") release(`${kind} ${reason}`, kind, event.cause, at)
    else lines.push({ at, ...plain(event) })
  }

  function release(key: string, hold: HoldKind, cause: string | undefined, at: Date): void {
    for (const line of open.get(key) ?? []) {
      const place = lines.indexOf(line)
      if (cause === "undone") lines.splice(place, 1)
      else lines[place] = { at: line.at, what: "held", hold }
    }
    open.delete(key)
    if (cause !== "undone") lines.push({ at, what: "released", hold })
  }
}

function isPublic(event: unknown, agencyId: string): event is Read {
  if (typeof event !== "object" || event === null) return false
  const { type, agencyId: whose } = event as Partial<Read>
  return whose === agencyId && PUBLIC_EVENTS.some(known => known === type)
}

function plain({ type, changed = [], on = [], off = [], source = "" }: Read): Happened {
  if (type === "agency.claimed") return { what: "claimed", source }
  if (type === "agency.listed") return { what: "listed" }
  return type === "agency.changed" ? { what: "changed", facts: changed } : { what: "switched", on, off }
}
