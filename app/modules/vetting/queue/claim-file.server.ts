import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import {
  claimedByOther,
  fileInCheck,
  isAnothers,
  takeOverFrom,
} from "#app/modules/vetting/vetting-file.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 领取核验件. One officer works on a file; a colleague may take it over once the time of policy `listing.claim` is over.
 * The former officer is told. Refuses `not-found` (also for an officer of the agency itself), `wrong-state`, `claimed-by-other` {name, at}.
 */
export function claimFile(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("claim-file", actor, input.idempotencyToken)
  return commit(services, { command: "claim-file", actor, idempotencyKey: key }, async tx => {
    const file = await fileInCheck(tx, actor, input.agencyId)
    if (!file.ok) return file
    const agency = file.value
    const former = isAnothers(agency.check, actor) ? agency.check.claimedBy : undefined
    if (former) {
      const from = await takeOverFrom(tx, agency.check)
      if (!from || tx.now < from) return claimedByOther(agency.check)
    }
    const claim = { claimedBy: actor.personId, claimedByName: actor.name, claimedAt: tx.now }
    await putAgency(tx, { ...agency, check: { ...agency.check, ...claim } })
    const { _id: agencyId, name } = agency
    if (former)
      tx.emit({
        type: "agency.file-taken-over",
        agencyId,
        name,
        formerOfficerId: former,
        officer: actor.name,
      })
    return ok(null)
  })
}
