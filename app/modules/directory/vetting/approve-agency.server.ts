import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { lacksForCheck } from "#app/modules/directory/agency.rules.ts"
import { workingFacts } from "#app/modules/directory/agency.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { putOnList } from "./put-on-list.server.ts"
import { fileToDecide } from "./vetting-file.server.ts"

/**
 * 核验通过. The agency is listed at once (形式核验，不是许可). Refuses `not-found` (also for an officer of the agency
 * itself), `wrong-state`, `claimed-by-other`, `incomplete` when a licence ended or an item changed since it was handed in.
 */
export function approveAgency(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; once: string },
): Promise<Committed<{ agencyId: string }>> {
  const key = onceKey("approve-agency", actor, input.once)
  return commit(services, { command: "approve-agency", actor, idempotencyKey: key }, async tx => {
    const file = await fileToDecide(tx, actor, input.agencyId)
    if (!file.ok) return file
    const agency = file.value
    const today = localDay(tx.now)
    const facts = workingFacts(agency)
    const items = await publishedItemsFor(tx, facts.itemCodes)
    const lacks = lacksForCheck(facts, items, await certificatesFor(tx), today)
    if (lacks.length > 0) return refuse("incomplete", { params: { n: lacks.length } })
    const check = { ...agency.check, defects: [], decidedAt: tx.now, decidedBy: actor.personId }
    const listed = await putOnList(tx, { ...agency, check })
    return listed.ok ? ok({ agencyId: agency._id }) : listed
  })
}
