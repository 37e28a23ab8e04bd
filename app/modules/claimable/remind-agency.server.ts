import { newSecret } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { sendClaimLink } from "./invitation.server.ts"

/**
 * 认领提醒: the one letter before an invitation ends, when its time has come, with a link that takes the place of the
 * first. Made with the runner's key; refuses `nothing-due` when somebody was faster or the invitation stands no longer.
 */
export function remindAgency(
  services: Services,
  entryId: string,
  idempotencyKey: string,
): Promise<Committed<null>> {
  const token = newSecret()
  const actor = { kind: "system", task: "agency-invitations" } as const
  return commit(services, { command: "remind-agency", actor, idempotencyKey }, async tx => {
    const entry = await tx.get(ClaimableModel, entryId)
    if (!entry?.nextCheckAt || entry.nextCheckAt > tx.now) return refuse("nothing-due")
    const { _id, name, invitedUntil: until } = entry
    const isLate = entry.status !== "invited" || !until || until <= tx.now
    await tx.put(ClaimableModel, {
      ...{ ...entry, nextCheckAt: undefined },
      ...(!isLate && { remindedAt: tx.now }),
    })
    if (isLate) return ok(null)
    await sendClaimLink(services, tx, entry, { letter: "reminder", token, until })
    tx.emit({ type: "claimable.reminded", entryId: _id, name, until })
    return ok(null)
  })
}
