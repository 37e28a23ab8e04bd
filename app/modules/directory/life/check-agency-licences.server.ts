import { nextLicenceCheck } from "#app/modules/directory/agency.rules.ts"
import { refreshOffers } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 资质到期. The day after a certificate ended the items that it carried go off and the next end is noted; made by time,
 * with the key of the runner. The agency stays listed.
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
    const nextCheckAt = nextLicenceCheck(agency, localDay(tx.now))
    await refreshOffers(tx, { ...agency, nextCheckAt })
    return ok(null)
  })
}
