import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { fileInCheck } from "#app/modules/vetting/vetting-file.server.ts"
import { type Asked, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { freeFiles } from "./vetting-queue.server.ts"

/**
 * 领取下一件. The officer gets the most urgent file that nobody holds; of two officers at the same moment each gets
 * another. Refuses `no-free-file`.
 */
export const claimNextFile = command(
  "claim-next-file",
  { prepare: ({ actor }: Asked) => freeFiles(actor) },
  async ({ tx, actor, prepared: candidates }) => {
    for (const agencyId of candidates) {
      const file = await fileInCheck(tx, actor, agencyId)
      if (!file.ok || file.value.check.claimedBy) continue
      const claim = { claimedBy: actor.personId, claimedByName: actor.name, claimedAt: tx.now }
      await putAgency(tx, { ...file.value, check: { ...file.value.check, ...claim } })
      return ok({ agencyId })
    }
    return refuse("no-free-file")
  },
)
