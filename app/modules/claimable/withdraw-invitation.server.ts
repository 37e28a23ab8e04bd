import { dropToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { claimableAccess } from "./claimable.access.ts"
import { claimableMachine, NO_INVITATION } from "./claimable.ts"

/** 撤回认领邀请: the link stops working at once. Refuses `not-found`, and `wrong-state` where no invitation stands. */
export function withdrawAgencyInvitation(
  services: Services,
  actor: PersonActor,
  input: { entryId: string; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("withdraw-agency-invitation", actor, input.idempotencyToken)
  return commit(services, { command: "withdraw-agency-invitation", actor, idempotencyKey: key }, async tx => {
    const entry = await tx.get(ClaimableModel, input.entryId)
    if (!entry || !can(claimableAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
    const status = claimableMachine.next(entry.status, "withdraw")
    if (!status) return refuse("wrong-state", { params: { state: entry.status } })
    await tx.put(ClaimableModel, { ...entry, status, ...NO_INVITATION })
    await dropToken(tx, "agency-invitation", entry._id)
    tx.emit({ type: "claimable.withdrawn", entryId: entry._id, name: entry.name })
    return ok(null)
  })
}
