import { type AgencyDoc, type AgencyHold, lifecycleOf, workingFacts } from "#app/modules/directory/agency.ts"
import { blankCheck } from "#app/modules/directory/agency-check.ts"
import { moveAgency, putAgency } from "#app/modules/directory/agency-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { holdEvent, withHold, withoutHold } from "./holds.rules.ts"

/** How a hold came to its end. */
export type ReleaseCause = "ended" | "lifted" | "undone" | "declared" | "reinstated"

const TOLD = { warn: "agency.warned", suspend: "agency.suspended", remove: "agency.removed" } as const

/** 预警、暂停、清退: puts a hold on an agency that has a place on the list, and tells it. */
export async function holdAgency(tx: Tx, agency: AgencyDoc, hold: AgencyHold): Promise<AgencyDoc> {
  const held = await settled(tx, { ...agency, lifecycle: withHold(lifecycleOf(agency), hold) })
  const { reason, until } = hold
  tx.emit({ type: TOLD[hold.kind], agencyId: agency._id, name: agency.name, reason, until })
  return held
}

/** Takes the hold of a cause away, tells it, and leaves the agency where its other holds put it. */
export async function releaseAgency(
  tx: Tx,
  agency: AgencyDoc,
  holdId: string,
  cause: ReleaseCause,
): Promise<AgencyDoc> {
  const hold = lifecycleOf(agency).holds.find(h => h.id === holdId)
  if (!hold) return agency
  const free = { ...agency, lifecycle: withoutHold(lifecycleOf(agency), holdId) }
  const mayApply = hold.kind === "remove" && cause === "ended"
  const released = mayApply ? await reopened(tx, free) : await settled(tx, free)
  const { kind, reason } = hold
  const { _id: agencyId, name } = agency
  tx.emit({ type: "agency.restored", agencyId, name, kind, reason, cause, state: released.status })
  return released
}

/** 清退期满: a draft with its facts, to be checked as a new application. */
async function reopened(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const facts = workingFacts(agency)
  const anew = {
    ...facts,
    proposal: undefined,
    lifecycle: undefined,
    listedAt: undefined,
    check: blankCheck("admission"),
  }
  const moved = await moveAgency(tx, agency, "reopen", { ...anew, offers: [], activeItemCodes: [] })
  if (!moved.ok) throw new Error(`An agency in state ${agency.status} cannot apply anew`)
  return moved.value
}

/** The agency in the state that its holds give. */
async function settled(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const event = holdEvent(agency)
  if (!event) return putAgency(tx, agency)
  const moved = await moveAgency(tx, agency, event)
  if (!moved.ok) throw new Error(`An agency in state ${agency.status} cannot be held`)
  return moved.value
}
