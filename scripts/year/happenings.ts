import type { JournalEvent } from "#app/platform/journal/events.ts"

export type Told = JournalEvent

const isA =
  (type: Told["type"]) =>
  (event: Told): boolean =>
    event.type === type

/** What is counted of the events of a simulation, in the words of its closing table. */
export const HAPPENINGS = {
  "files handed in": isA("agency.submitted"),
  "sent back with defects": isA("agency.returned"),
  "licences confirmed by departments": event =>
    event.type === "agency.confirmation-given" && event.isConfirmed,
  "licences that a department refused to confirm": event =>
    event.type === "agency.confirmation-given" && !event.isConfirmed,
  "applications on public notice": isA("agency.noticed"),
  "objections to listings upheld": event => event.type === "agency.objection-answered" && event.isUpheld,
  "objections to listings rejected": event => event.type === "agency.objection-answered" && !event.isUpheld,
  "applications refused": isA("agency.refused"),
  "agencies listed": isA("agency.listed"),
  "agencies claimed from the city's list": isA("agency.claimed"),
  "changes in force": isA("agency.changed"),
  "reminders before a certificate ends": isA("agency.licence-ending"),
  "items off because a certificate ended": event =>
    event.type === "agency.items-switched" && event.off.length > 0,
  "items on again after a renewal": event => event.type === "agency.items-switched" && event.on.length > 0,
  "asked whether they still work": isA("agency.idle-prompted"),
  "paused because they were idle": event => event.type === "agency.suspended" && event.reason === "idle",
  "paused by a measure": event => event.type === "agency.suspended" && event.reason !== "idle",
  "back on the list": isA("agency.restored"),
  "measures told": isA("measure.told"),
  "measures imposed": isA("measure.imposed"),
  "measures dropped after a hearing": isA("measure.dropped"),
  "objections to measures upheld": event =>
    event.type === "measure.objection-decided" && event.outcome === "upheld",
  "objections to measures rejected": event =>
    event.type === "measure.objection-decided" && event.outcome === "rejected",
  "removed from the list": isA("agency.removed"),
  "left by themselves": isA("agency.left"),
} as const satisfies Record<string, (event: Told) => boolean>

export type Happening = keyof typeof HAPPENINGS
