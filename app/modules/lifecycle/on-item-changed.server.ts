import { isDeepStrictEqual } from "node:util"
import { isListed } from "#app/modules/directory/agency.ts"
import { refreshOffers, withOffers } from "#app/modules/directory/agency-store.server.ts"
import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { EventOf } from "#app/platform/journal/events.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** A version of an item came into force, or the item was retired: who declared it may be able to take it now, or no longer. */
export async function onItemChanged(tx: Tx, { itemCode }: { itemCode: string }): Promise<void> {
  tx.effect({ kind: "directory.refresh-offers", payload: { itemCodes: [itemCode] } })
}

/** The same for all items of an import. */
export async function onItemsImported(tx: Tx, event: EventOf<"catalogue.imported">): Promise<void> {
  const itemCodes = event.added.concat(event.changed)
  if (itemCodes.length > 0) tx.effect({ kind: "directory.refresh-offers", payload: { itemCodes } })
}

/** Works the offers out anew, one agency a commit: an item may be declared by thousands. Doing it again changes nothing. */
export const refreshOffersOf: EffectHandler<"directory.refresh-offers"> = async (
  services,
  { itemCodes },
  { id },
) => {
  const held = raw(AgencyModel).find(
    { itemCodes: { $in: itemCodes }, lifecycle: { $exists: true } },
    { projection: { _id: 1 } },
  )
  const actor = { kind: "system", task: "offers" } as const
  for await (const { _id } of held) {
    const done = await refresh(services, actor, { agencyId: _id, idempotencyToken: `${id}:${_id}` })
    if (!done.ok && done.error.code !== UNCHANGED) {
      throw new Error(`The offers of agency ${_id} were not worked out anew: ${done.error.code}`)
    }
  }
}

const UNCHANGED = "unchanged"

/** Refuses, so that nothing is written, when the agency offers what it did. */
const refresh = command(
  "refresh-offers",
  { key: ({ input }) => `refresh-offers:${input.idempotencyToken}` },
  async ({ tx, input }: Call<{ agencyId: string }, Actor>) => {
    const agency = await tx.get(AgencyModel, input.agencyId)
    if (!agency || !(isListed(agency) || agency.status === "suspended")) return refuse(UNCHANGED)
    const { offers, fields } = await withOffers(tx, agency)
    if (isDeepStrictEqual([offers, fields], [agency.offers, agency.fields])) return refuse(UNCHANGED)
    await refreshOffers(tx, agency)
    return ok(null)
  },
)
