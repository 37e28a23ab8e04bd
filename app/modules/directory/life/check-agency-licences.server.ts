import { nextLicenceCheck } from "#app/modules/directory/agency.rules.ts"
import { isListed } from "#app/modules/directory/agency.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 资质到期. The day after a licence ended the search forgets it and the next end is noted; made by time, with the key of
 * the runner. The agency stays listed: whether it still qualifies for an item is judged when it quotes.
 */
export function checkAgencyLicences(
  services: Services,
  agencyId: string,
  idempotencyKey: string,
): Promise<Committed<null>> {
  const actor = { kind: "system", task: "licence-validity" } as const
  return commit(services, { command: "check-agency-licences", actor, idempotencyKey }, async tx => {
    const agency = await tx.get(AgencyModel, agencyId)
    if (!agency) return ok(null)
    const nextCheckAt = nextLicenceCheck(agency.licences, localDay(tx.now))
    await tx.put(AgencyModel, { ...agency, nextCheckAt })
    if (isListed(agency)) tx.effect({ kind: "search.index-agency", payload: { agencyId } })
    return ok(null)
  })
}
