import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { fileInCheck } from "#app/modules/vetting/vetting-file.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { freeFiles } from "./vetting-queue.server.ts"

/**
 * 领取下一件. The officer gets the most urgent file that nobody holds; of two officers at the same moment each gets
 * another. Refuses `no-free-file`.
 */
export async function claimNextFile(
  services: Services,
  actor: PersonActor,
  input: { idempotencyToken: string },
): Promise<Committed<{ agencyId: string }>> {
  const key = idempotencyKeyOf("claim-next-file", actor, input.idempotencyToken)
  const candidates = await freeFiles(actor)
  return commit(services, { command: "claim-next-file", actor, idempotencyKey: key }, async tx => {
    for (const agencyId of candidates) {
      const file = await fileInCheck(tx, actor, agencyId)
      if (!file.ok || file.value.check.claimedBy) continue
      const claim = { claimedBy: actor.personId, claimedByName: actor.name, claimedAt: tx.now }
      await putAgency(tx, { ...file.value, check: { ...file.value.check, ...claim } })
      return ok({ agencyId })
    }
    return refuse("no-free-file")
  })
}
