import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import {
  claimedByOther,
  fileInCheck,
  isAnothers,
  takeOverFrom,
} from "#app/modules/vetting/vetting-file.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 领取核验件. One officer works on a file; a colleague may take it over once the time of policy `listing.claim` is over.
 * The former officer is told. Refuses `not-found` (also for an officer of the agency itself), `wrong-state`, `claimed-by-other` {name, at}.
 */
export const claimFile = command(
  "claim-file",
  { load: ({ tx, actor, input }: Call<{ agencyId: string }>) => fileInCheck(tx, actor, input.agencyId) },
  async ({ tx, actor, loaded: agency }) => {
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
  },
)
