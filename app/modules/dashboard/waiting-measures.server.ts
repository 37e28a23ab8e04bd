import { measuresWaiting } from "#app/modules/directory/life/measures/measure-queries.server.ts"
import { standingPage } from "#app/modules/directory/life/standing-page.server.ts"
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
export async function standingTasks(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const standing = await standingPage(actor, now)
  if (!standing?.mayDeclare || !(standing.answerBy || standing.isAsleep)) return []
  return [{ kind: "declare-active", about: standing.name, to: path.standing(), dueAt: standing.answerBy }]
}
