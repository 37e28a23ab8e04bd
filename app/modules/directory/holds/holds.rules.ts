import type { AgencyEvent } from "#app/modules/directory/agency.machine.ts"
import {
  type AgencyFacts,
  type AgencyHold,
  type AgencyLifecycle,
  type AgencyState,
  lifecycleOf,
} from "#app/modules/directory/agency.ts"
import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"

/** The cause of the hold of a silent agency, and its reason. */
export const IDLE = "idle"

/** The cause of the hold that follows the organisation, and its reason. */
export const ORGANISATION = "organisation"

/** True for a hold that a measure put on. */
export function isOfMeasure(hold: Pick<AgencyHold, "id">): boolean {
  return hold.id !== IDLE && hold.id !== ORGANISATION
}

/** What the place on the list depends on. */
interface Held {
  status: AgencyState
  proposal?: AgencyFacts
  check: Pick<AgencyCheck, "kind">
  lifecycle?: AgencyLifecycle
}

/** The states in which an agency has a place on the list, in full or held. */
const ON_LIST: readonly AgencyState[] = ["listed", "warned", "change-in-check", "suspended", "removed"]

/** True while a warning stands, in whatever state the agency is. */
function isWarned(agency: { lifecycle?: AgencyLifecycle }): boolean {
  return lifecycleOf(agency).holds.some(hold => hold.kind === "warn")
}

/** True for an agency that is on the list or was taken off it by a hold. */
export function canBeHeld(agency: Pick<Held, "status">): boolean {
  return ON_LIST.includes(agency.status)
}

/**
 * The state that the holds give: the gravest counts. Without one that takes it off the list an agency goes on with the
 * change it was writing; a hold never touches a proposal.
 */
export function heldState(agency: Held): AgencyState {
  const kinds = lifecycleOf(agency).holds.map(hold => hold.kind)
  if (kinds.includes("remove")) return "removed"
  if (kinds.includes("suspend")) return "suspended"
  if (agency.proposal && agency.check.kind === "change") return "change-in-check"
  return kinds.includes("warn") ? "warned" : "listed"
}

const EVENT_TO: Partial<Record<AgencyState, AgencyEvent>> = {
  suspended: "suspend",
  removed: "remove",
  "change-in-check": "restore-change",
}

/** The event of the machine that brings an agency to the state of its holds, or nothing when it is there. */
export function holdEvent(agency: Held): AgencyEvent | undefined {
  const to = heldState(agency)
  if (to === agency.status) return undefined
  if (to === "warned") return agency.status === "listed" ? "warn" : "restore-warned"
  return EVENT_TO[to] ?? "restore"
}

/** The lifecycle with one hold more, in the place of the one with the same cause. */
export function withHold(lifecycle: AgencyLifecycle, hold: AgencyHold): AgencyLifecycle {
  return { ...lifecycle, holds: [...lifecycle.holds.filter(h => h.id !== hold.id), hold] }
}

/** The lifecycle without the hold of a cause. */
export function withoutHold(lifecycle: AgencyLifecycle, id: string): AgencyLifecycle {
  return { ...lifecycle, holds: lifecycle.holds.filter(h => h.id !== id) }
}

/** The same event for an agency that stands warned: what ends a change leads back to the warning. */
export function eventUnderWarning(event: AgencyEvent, agency: Held): AgencyEvent {
  if (agency.status !== "change-in-check" || !isWarned(agency)) return event
  if (event === "approve") return "approve-warned"
  return event === "give-up" ? "give-up-warned" : event
}
