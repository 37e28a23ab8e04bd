import { ownExpert } from "#app/modules/experts/expert-queries.server.ts"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { isPerson, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { byDueTime, type Waiting } from "./waiting.ts"
import { waitingForAgency, waitingForOwner } from "./waiting-for-parties.server.ts"
import { STAFF_WAITING } from "./waiting-for-staff.server.ts"

const kept = new WeakMap<Entered["viewer"], Promise<Waiting[]>>()

/**
 * 等我处理: what waits for the person who looks, by staff role and by the organisation acted for, the first due on top.
 * Read once a request: the frame of the desk counts what its first page lists.
 */
export function waitingFor(entered: Entered): Promise<Waiting[]> {
  const known = kept.get(entered.viewer)
  if (known) return known
  const waiting = readWaiting(entered)
  kept.set(entered.viewer, waiting)
  return waiting
}

async function readWaiting({ services, actor, now }: Entered): Promise<Waiting[]> {
  if (!isPerson(actor)) return []
  const { staffRole, organisation } = actor
  const staff = staffRole ? STAFF_WAITING[staffRole](actor, now) : []
  return byDueTime([...(await staff), ...(await expertTasks(actor)), ...(await partyTasks())])

  async function partyTasks(): Promise<Waiting[]> {
    if (!isPerson(actor) || !organisation) return []
    if (organisation.kind === "agency") return waitingForAgency(services, actor, organisation.id)
    return waitingForOwner(actor, organisation, now)
  }
}

/** An expert has to write the profile, or to correct what came back. */
async function expertTasks(actor: PersonActor): Promise<Waiting[]> {
  const own = await ownExpert(actor)
  const isOpen = own && !own.isWaiting && (own.status === "draft" || own.proposal)
  return isOpen ? [{ kind: "expert-profile", about: own.batch, to: path.ownExpert() }] : []
}
