import { listingStatusPage } from "#app/modules/lifecycle/listing-status-page.server.ts"
import { measuresWaiting } from "#app/modules/measures/measure-queries.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { Waiting } from "./waiting.ts"

/** Measures that the viewer has to answer or to decide. */
export async function measureTasks(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const waiting = await measuresWaiting(actor, now)
  return waiting.map(({ id, about, step, dueAt }) => {
    return { kind: `measure-${step}` as const, about, to: path.measure(id), dueAt }
  })
}

/** What an agency has to say of its place on the list: that it is still active. */
export async function listingStatusTasks(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const listingStatus = await listingStatusPage(actor, now)
  if (!listingStatus?.mayDeclare || !(listingStatus.answerBy || listingStatus.isAsleep)) return []
  return [
    {
      kind: "declare-active",
      about: listingStatus.name,
      to: path.listingStatus(),
      dueAt: listingStatus.answerBy,
    },
  ]
}
