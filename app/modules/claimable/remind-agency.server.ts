import { newSecret } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { sendClaimLink } from "./invitation.server.ts"

/**
 * 认领提醒: the one letter before an invitation ends, when its time has come, with a link that takes the place of the
 * first. Made with the runner's key; refuses `nothing-due` when somebody was faster or the invitation stands no longer.
 */
export const remindAgency = command(
  "remind-agency",
  { key: ({ input }) => input.idempotencyToken, prepare: async () => newSecret() },
  async ({ services, tx, input, prepared: token }: Call<{ id: string }, Actor, string>) => {
    const entry = await tx.get(ClaimableModel, input.id)
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
  },
)
