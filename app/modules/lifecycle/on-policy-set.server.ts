import { nextCheckOf } from "#app/modules/directory/agency-store.server.ts"
import { CLOCK_POLICY_KEYS } from "#app/modules/directory/holds/agency-clock.rules.ts"
import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { EventOf } from "#app/platform/journal/events.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { instantAt } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** A rule of the agencies' clock changes from a day on: on that day every agency is asked anew when time has to do with it. */
export async function onPolicySet(tx: Tx, { key, effectiveFrom }: EventOf<"policy.set">): Promise<void> {
  if (!CLOCK_POLICY_KEYS.some(known => known === key)) return
  const from = instantAt(effectiveFrom, "00:00")
  tx.effect({ kind: "directory.set-clocks", payload: {} }, from > tx.now ? from : undefined)
}

/** Sets the clock of every agency by the rules of now, one agency a commit. Doing it again changes nothing. */
export const setClocks: EffectHandler<"directory.set-clocks"> = async (services, _, { id }) => {
  const known = raw(AgencyModel).find({}, { projection: { _id: 1 } })
  const actor = { kind: "system", task: "agency-deadlines" } as const
  for await (const { _id } of known) {
    const done = await setClock(services, actor, { agencyId: _id, idempotencyToken: `${id}:${_id}` })
    if (!done.ok && done.error.code !== UNCHANGED) {
      throw new Error(`The clock of agency ${_id} was not set: ${done.error.code}`)
    }
  }
}

const UNCHANGED = "unchanged"

/** Refuses, so that nothing is written, when the clock stands right. */
const setClock = command(
  "set-clock",
  { key: ({ input }) => `set-clock:${input.idempotencyToken}` },
  async ({ tx, input }: Call<{ agencyId: string }, Actor>) => {
    const agency = await tx.get(AgencyModel, input.agencyId)
    if (!agency) return refuse(UNCHANGED)
    const nextCheckAt = await nextCheckOf(tx, agency)
    if (nextCheckAt?.getTime() === agency.nextCheckAt?.getTime()) return refuse(UNCHANGED)
    await tx.put(AgencyModel, { ...agency, nextCheckAt })
    return ok(null)
  },
)
