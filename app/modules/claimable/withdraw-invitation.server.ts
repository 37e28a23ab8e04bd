import { dropToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { claimableAccess } from "./claimable.access.ts"
import { claimableMachine, NO_INVITATION } from "./claimable.ts"

/** 撤回认领邀请: the link stops working at once. Refuses `not-found`, and `wrong-state` where no invitation stands. */
export const withdrawAgencyInvitation = command(
  "withdraw-agency-invitation",
  {
    load: ({ tx, input }: Call<{ entryId: string }>) => tx.get(ClaimableModel, input.entryId),
    access: (actor, _entry, now) => claimableAccess.manage(actor, undefined, now),
  },
  async ({ tx, loaded: entry }) => {
    const status = claimableMachine.next(entry.status, "withdraw")
    if (!status) return refuse("wrong-state", { params: { state: entry.status } })
    await tx.put(ClaimableModel, { ...entry, status, ...NO_INVITATION })
    await dropToken(tx, "agency-invitation", entry._id)
    tx.emit({ type: "claimable.withdrawn", entryId: entry._id, name: entry.name })
    return ok(null)
  },
)
